package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
)

// A place is where a deal is on disk: a file of its project.
type place struct {
	project *project
	files   fs.FS  // the project, as dpa.Open wants it,
	name    string // and the deal's name there
	dir     string // the folder that the user's paths start at; empty for a full path
	called  string // how the user knows the deal when that is no path: "-"
}

// where finds a deal and its project.
func (a *app) where(deal string) (place, error) {
	abs, err := filepath.Abs(deal)
	if err != nil {
		return place{}, err
	}
	folder := projectOf(filepath.Dir(abs))
	if a.rootDir != "" {
		if folder, err = filepath.Abs(a.rootDir); err != nil {
			return place{}, err
		}
	}
	rel, err := filepath.Rel(folder, abs)
	if err != nil || !filepath.IsLocal(rel) {
		return place{}, fmt.Errorf(a.say(errOutsideRoot), deal, a.rootDir)
	}
	p := place{project: a.project(folder), name: filepath.ToSlash(rel)}
	p.files = p.project
	if !filepath.IsAbs(deal) {
		p.dir, err = filepath.Abs(".")
	}
	return p, err
}

// projectOf is the folder that a deal in dir may read: the nearest one upwards
// that is under version control or a Go module, else the nearest one with a
// vendor.toml, which deals in folders of their own share, else dir itself.
func projectOf(dir string) string {
	for _, markers := range [][]string{{".git", ".hg", ".svn", "go.mod"}, {"vendor.toml"}} {
		for at := dir; ; at = filepath.Dir(at) {
			for _, m := range markers {
				if _, err := os.Lstat(filepath.Join(at, m)); err == nil {
					return at
				}
			}
			if at == filepath.Dir(at) {
				break
			}
		}
	}
	return dir
}

// A project is a folder as a file system that shows nothing outside of it, not
// by a link either, and of which it notes the files that are asked for.
type project struct {
	folder string
	files  map[string]bool
}

func newProject(folder string) *project { return &project{folder, map[string]bool{}} }

// Open opens an ordinary file or a folder.
func (p *project) Open(name string) (fs.File, error) {
	info, err := p.Stat(name) // before it is opened: opening a pipe waits for its other end
	if err != nil {
		return nil, err
	}
	if mode := info.Mode(); !mode.IsRegular() && !mode.IsDir() {
		return nil, &fs.PathError{Op: "open", Path: name, Err: errNotOrdinary}
	}
	f, err := os.OpenInRoot(p.folder, filepath.FromSlash(name))
	return f, p.kept(name, err)
}

// Stat says what stands under a name.
func (p *project) Stat(name string) (fs.FileInfo, error) {
	if !fs.ValidPath(name) {
		return nil, &fs.PathError{Op: "stat", Path: name, Err: fs.ErrInvalid}
	}
	root, err := os.OpenRoot(p.folder)
	if err != nil {
		return nil, err
	}
	defer root.Close()
	p.files[name] = true
	info, err := root.Stat(filepath.FromSlash(name))
	return info, p.kept(name, err)
}

// kept names the file in an error, and says when it is only for the project
// that the file cannot be had.
func (p *project) kept(name string, err error) error {
	var path *fs.PathError
	if !errors.As(err, &path) {
		return err
	}
	cause := path.Err
	if system := syscall.Errno(0); !errors.As(cause, &system) { // os.Root refuses in words of its own
		cause = errOutside
	}
	return &fs.PathError{Op: path.Op, Path: name, Err: cause}
}

// project returns a folder as a file system that shows nothing else. What was
// read of it is known until the run ends, because no output may replace it.
func (a *app) project(folder string) *project {
	if a.projects[folder] == nil {
		if a.projects == nil {
			a.projects = map[string]*project{}
		}
		a.projects[folder] = newProject(folder)
	}
	return a.projects[folder]
}

// shield keeps what this run has read, and unless forced what else is not to be
// replaced.
func (a *app) shield(force bool) shield {
	s := shield{force: force}
	for _, p := range a.projects {
		for name := range p.files {
			s.sources = append(s.sources, p.full(name))
		}
	}
	return s
}

func (p *project) full(name string) string { return filepath.Join(p.folder, filepath.FromSlash(name)) }

// shown names a file of the deal as its user would: from the folder that the
// command runs in, or in full when the deal was named in full. Files of the
// library have names of their own and keep them.
func (p place) shown(file string) string {
	if file == p.name && p.called != "" {
		return p.called
	}
	if p.project == nil || !p.project.files[file] {
		return file
	}
	return p.path(file)
}

// path is the path of a file of the project, as its user would write it.
func (p place) path(file string) string {
	full := p.project.full(file)
	if p.dir == "" {
		return full
	}
	if rel, err := filepath.Rel(p.dir, full); err == nil {
		return rel
	}
	return full
}
