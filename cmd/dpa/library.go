package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/dpakit/dpakit/dpa"
	"github.com/dpakit/dpakit/dpa/diag"
	"github.com/dpakit/dpakit/dpa/library"
)

// The texts are ours, with those of the folder that the files of the deal name
// (`library = "../texts"`) laid on them, and those of --library on both.

// load reads the texts for a command that takes no deal: with the folder that the
// deal or the vendor's file of this folder names.
func (a *app) load() (*library.Library, error) {
	for _, name := range append(usualDeals, vendorName) {
		if _, err := os.Stat(name); err == nil {
			w, err := a.where(name)
			if err != nil {
				return nil, err
			}
			return a.libraryFor(w)
		}
	}
	return a.libraryFor(place{files: dpa.Files{}})
}

// libraryFor reads the texts of a deal. They are read once for all deals that
// have the same.
func (a *app) libraryFor(w place) (*library.Library, error) {
	layers, err := a.layers(w)
	if err != nil {
		return nil, err
	}
	var names []string
	for _, l := range layers {
		names = append(names, l.Name)
	}
	key := strings.Join(names, "\x00")
	if lib := a.libraries[key]; lib != nil {
		return lib, nil
	}
	lib, err := a.loadLayers(layers)
	if err == nil {
		a.libraries[key] = lib
	}
	return lib, err
}

// loadThrough is libraryFor for who looks on at what is read.
func (a *app) loadThrough(w place, through func(fs.FS) fs.FS) (*library.Library, error) {
	layers, err := a.layers(w)
	if err != nil {
		return nil, err
	}
	for i := range layers {
		layers[i].FS = through(layers[i].FS)
	}
	return a.loadLayers(layers)
}

// layers are the folders of texts beside ours.
func (a *app) layers(w place) ([]library.Layer, error) {
	var folders []string
	var layers []library.Layer
	add := func(folder string, files fs.FS) {
		folders = append(folders, folder)
		layers = append(layers, library.Layer{Name: filepath.ToSlash(folder), FS: files})
	}
	ours, err := a.builtin()
	if err != nil {
		return nil, err
	}
	if dir, at := dpa.LibraryOf(w.files, w.name, ours); dir != "" {
		at.File = w.shown(at.File)
		folder := w.path(dir)
		if info, err := os.Stat(folder); err != nil || !info.IsDir() {
			return nil, fmt.Errorf(a.say(errLibraryKey), at, diag.Visible(folder))
		}
		files, err := fs.Sub(w.files, dir) // the deal names it, so it is of the project
		if err != nil {
			return nil, err
		}
		add(folder, files)
	}
	if a.library != "" && !slices.ContainsFunc(folders, func(f string) bool { return sameFolder(f, a.library) }) {
		info, err := os.Stat(a.library)
		if err == nil && !info.IsDir() {
			err = fmt.Errorf(a.say(errFolder), a.library)
		}
		if err != nil {
			return nil, err
		}
		add(a.library, a.reads.of(a.project(a.library), a.library))
	}
	return layers, nil
}

func sameFolder(a, b string) bool {
	first, err := os.Stat(a)
	if err != nil {
		return false
	}
	second, err := os.Stat(b)
	return err == nil && os.SameFile(first, second)
}

// builtin is the library of our texts alone, read once.
func (a *app) builtin() (*library.Library, error) {
	if lib := a.libraries[""]; lib != nil {
		return lib, nil
	}
	lib, err := library.Builtin()
	if err == nil {
		a.libraries[""] = lib
	}
	return lib, err
}

func (a *app) loadLayers(layers []library.Layer) (*library.Library, error) {
	if len(layers) == 0 {
		return a.builtin()
	}
	lib, found, err := library.Load(append([]library.Layer{library.BuiltinLayer()}, layers...)...)
	if errors.Is(err, library.ErrNoTexts) {
		return nil, fmt.Errorf(a.say(errNoTexts), layers[len(layers)-1].Name)
	}
	if err != nil {
		return nil, err
	}
	if found.Err() != nil {
		return nil, a.refuse(found)
	}
	a.note(found)
	return lib, nil
}
