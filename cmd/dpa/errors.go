package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"

	"github.com/dpakit/dpakit/dpa/diag"
)

// sentence says an error in the user's language. What is wrong with a file is
// known by its kind; only what no user is expected to meet keeps the words of
// the system.
func (a *app) sentence(err error) string {
	name, cause := "", err
	var path *fs.PathError
	var link *os.LinkError
	switch {
	case errors.As(err, &path):
		name, cause = path.Path, path.Err
	case errors.As(err, &link):
		name, cause = link.New, link.Err
	default:
		return err.Error()
	}
	for _, t := range troubles {
		if errors.Is(cause, t.kind) {
			return fmt.Sprintf(a.say(t.words), name)
		}
	}
	return fmt.Sprintf(a.say(errFile), name, cause)
}

// troubles are what may be wrong with a file or folder. What is asked first is
// the more exact: on some systems one error is of several kinds.
var troubles = []struct {
	kind  error
	words diag.Words
}{
	{errReadOnly, words("%s est en lecture seule ; ce fichier n’est remplacé qu’avec --force", "%s is read-only; only --force replaces it")},
	{errNotOrdinary, words("%s n’est pas un fichier ordinaire", "%s is not an ordinary file")},
	{errBusy, words("un autre dpa batch écrit dans %s ; attendez qu’il ait fini ou arrêtez-le", "another dpa batch writes into %s; wait for its end, or stop it")},
	{errInput, words("%s est l’un des fichiers lus ; il n’est pas remplacé", "%s is one of the files that are read; it is not replaced")},
	{errNoDraft, words("%s existe déjà et n’est pas un projet tel que dpa l’a écrit ; il n’est remplacé qu’avec --force", "%s is there already and is no draft as dpa wrote it; only --force replaces it")},
	{errTooLarge, words("%s est trop grand : plus de 64 Mio", "%s is too large: more than 64 MiB")},
	{errOutside, words("%s mène hors du dossier du projet ; --root en désigne un plus large", "%s leads out of the folder of the project; --root names a wider one")},
	{errNoPlace, words("%s ne peut pas être créé : le système ne permet à personne d’écrire à cet endroit", "%s cannot be made: the system lets nobody write in that place")},
	{errStopped, words("interrompu : %s n’a pas été écrit", "interrupted: %s was not written")},
	{syscall.EISDIR, words("%s est un dossier, pas un fichier", "%s is a folder, not a file")},
	{syscall.ENOTDIR, words("%s n’est pas un dossier", "%s is not a folder")},
	{syscall.ENOSPC, words("le disque est plein : %s n’a pas pu être écrit", "the disk is full: %s could not be written")},
	{syscall.EROFS, words("%s est sur un disque en lecture seule", "%s is on a disk that cannot be written to")},
	{fs.ErrNotExist, words("%s n’existe pas", "%s does not exist")},
	{fs.ErrPermission, words("vous n’avez pas le droit d’accéder à %s", "you have no permission to access %s")},
	{fs.ErrExist, words("%s existe déjà", "%s exists already")},
}

// about gives the error of one file the name by which the user knows it.
func about(name string, err error) error {
	var path *fs.PathError
	var link *os.LinkError
	switch {
	case errors.As(err, &path):
		return &fs.PathError{Op: path.Op, Path: name, Err: path.Err}
	case errors.As(err, &link):
		return &fs.PathError{Op: link.Op, Path: name, Err: link.Err}
	}
	return err
}

// unreadable gives an error of reading a deal the name of its file: the deal,
// or one that it is laid on.
func (a *app) unreadable(w place, deal string, err error) error {
	var path *fs.PathError
	if !errors.As(err, &path) {
		return err
	}
	if deal == "" {
		deal = "."
	}
	name := w.shown(path.Path)
	if path.Path == w.name {
		name = deal
		err = a.whichDeal(deal, err)
	}
	return about(name, err)
}

// whichDeal says more about a deal that cannot be read: that it is a folder
// with a deal in it, or which file beside it has nearly its name.
func (a *app) whichDeal(deal string, err error) error {
	if info, serr := os.Stat(deal); serr == nil && info.IsDir() {
		inside := filepath.Join(deal, "deal.toml")
		if _, serr := os.Stat(inside); serr == nil {
			return fmt.Errorf(a.say(errFolderOf), deal, inside)
		}
		return fmt.Errorf(a.say(errFolderDeal), deal)
	}
	if !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	entries, rerr := os.ReadDir(filepath.Dir(deal))
	if rerr != nil {
		return err
	}
	var names []string
	for _, e := range entries {
		if ofDeal(e.Name()) {
			names = append(names, e.Name())
		}
	}
	base := filepath.Base(deal)
	near := diag.Nearest(base, names)
	if near == "" {
		near = diag.Nearest(base+".toml", names)
	}
	if near == "" || near == base { // a link that leads nowhere
		return err
	}
	return fmt.Errorf(a.say(errDealMean), deal, filepath.Join(filepath.Dir(deal), near))
}
