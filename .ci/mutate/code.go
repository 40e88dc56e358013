package main

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"slices"
	"strings"
)

// A codeMutant is a change of the code that can be switched on. All the changes
// of a package stand in one program, each asleep behind its number, so that the
// tests are built once and not once for each change.
type codeMutant struct {
	file, fn string // fn is the function that it stands in, "" outside of all
	line     int
	what     string
	edits    []edit
	inert    bool // it does not compile
}

// An edit puts text around a part of a file; %d is the number of the change.
type edit struct {
	begin, end    int
	before, after string
}

func (m *codeMutant) String() string { return fmt.Sprintf("%s:%d: %s", m.file, m.line, m.what) }

// key says what is changed, wherever it has moved to in its file.
func (m *codeMutant) key() string { return fmt.Sprintf("%s: %s: %s", m.file, m.fn, m.what) }

// codeMutants finds what may be changed in a file: conditions negated,
// comparisons moved to their boundary, && and || exchanged, statements left out,
// numbers one more, true and false exchanged.
func codeMutants(file string, src []byte) ([]*codeMutant, error) {
	fset := token.NewFileSet()
	f, err := parser.ParseFile(fset, file, src, 0)
	if err != nil {
		return nil, err
	}
	s := &scanner{file: file, src: src, fset: fset, seen: map[ast.Expr]bool{}}
	for _, d := range f.Decls {
		s.fn = ""
		if fn, ok := d.(*ast.FuncDecl); ok {
			s.fn = fn.Name.Name
		}
		ast.Inspect(d, s.visit)
	}
	return s.found, nil
}

type scanner struct {
	file, fn string
	src      []byte
	fset     *token.FileSet
	seen     map[ast.Expr]bool // conditions that have their change already
	found    []*codeMutant
}

func (s *scanner) offset(p token.Pos) int { return s.fset.Position(p).Offset }

func (s *scanner) text(n ast.Node) string {
	return string(s.src[s.offset(n.Pos()):s.offset(n.End())])
}

func (s *scanner) around(n ast.Node, before, after string) edit {
	return edit{s.offset(n.Pos()), s.offset(n.End()), before, after}
}

func (s *scanner) add(n ast.Node, what string, edits ...edit) {
	text := strings.Join(strings.Fields(s.text(n)), " ")
	if r := []rune(text); len(r) > 80 {
		text = string(r[:79]) + "…"
	}
	s.found = append(s.found, &codeMutant{file: s.file, fn: s.fn, line: s.fset.Position(n.Pos()).Line, what: what + ": " + text, edits: edits})
}

// negation is the edit that makes the opposite of a condition.
func (s *scanner) negation(e ast.Expr) edit { return s.around(e, "(mutated(%d) != (", "))") }

func (s *scanner) visit(n ast.Node) bool {
	switch n := n.(type) {
	case *ast.GenDecl:
		return n.Tok == token.VAR // a constant cannot be switched
	case *ast.ArrayType:
		return false
	case *ast.IfStmt:
		s.condition(n.Cond)
		if n.Else == nil {
			s.returns(n.Body.List)
		}
	case *ast.ForStmt:
		if n.Cond != nil {
			s.condition(n.Cond)
		}
		s.returns(n.Body.List)
	case *ast.RangeStmt:
		s.returns(n.Body.List)
	case *ast.SwitchStmt:
		for _, c := range n.Body.List {
			for _, e := range c.(*ast.CaseClause).List {
				if n.Tag == nil {
					s.condition(e)
				}
			}
		}
		s.cases(n.Body.List)
	case *ast.TypeSwitchStmt:
		s.cases(n.Body.List)
	case *ast.BlockStmt:
		s.statements(n.List)
	case *ast.CaseClause:
		s.statements(n.Body)
	case *ast.BinaryExpr:
		s.binary(n)
	case *ast.Ident:
		if n.Name == "true" || n.Name == "false" {
			s.add(n, "the opposite", s.negation(n))
		}
	case *ast.UnaryExpr:
		if lit, ok := n.X.(*ast.BasicLit); ok && n.Op == token.SUB && lit.Kind == token.INT {
			s.oneMore(n)
			return false
		}
	case *ast.BasicLit:
		if n.Kind == token.INT {
			s.oneMore(n)
		}
	}
	return true
}

func (s *scanner) oneMore(n ast.Node) { s.add(n, "one more", s.around(n, "(", "+mutatedBy(%d))")) }

// condition negates a condition that is not a comparison, nor made of several,
// which binary sees to.
func (s *scanner) condition(e ast.Expr) {
	for {
		p, ok := e.(*ast.ParenExpr)
		if !ok {
			break
		}
		e = p.X
	}
	if _, ok := e.(*ast.BinaryExpr); !ok && !s.seen[e] {
		s.seen[e] = true
		s.add(e, "negated", s.negation(e))
	}
}

var boundary = map[token.Token]string{token.LSS: "<=", token.LEQ: "<", token.GTR: ">=", token.GEQ: ">"}

func (s *scanner) binary(n *ast.BinaryExpr) {
	switch n.Op {
	case token.LAND, token.LOR:
		s.condition(n.X)
		s.condition(n.Y)
		// Both sides and the whole negated are the other operator, and evaluate
		// the second side when that one would.
		s.add(n, "&& and || exchanged", s.negation(n), s.negation(n.X), s.negation(n.Y))
	case token.EQL, token.NEQ:
		s.add(n, "negated", s.negation(n))
	case token.LSS, token.LEQ, token.GTR, token.GEQ:
		s.add(n, "negated", s.negation(n))
		if !strings.ContainsAny(s.text(n), "\n{") {
			other := strings.ReplaceAll(s.text(n.X)+" "+boundary[n.Op]+" "+s.text(n.Y), "%", "%%")
			s.add(n, boundary[n.Op]+" instead", s.around(n, "(mutated(%[1]d) && ("+other+") || !mutated(%[1]d) && (", "))"))
		}
	}
}

// statements leaves out each statement that the others can do without.
func (s *scanner) statements(list []ast.Stmt) {
	for _, st := range list {
		switch st := st.(type) {
		case *ast.AssignStmt:
			if st.Tok != token.DEFINE {
				s.leaveOut(st)
			}
		case *ast.ExprStmt:
			if !isPanic(st.X) { // what stands where nothing may come by
				s.leaveOut(st)
			}
		case *ast.IncDecStmt, *ast.BranchStmt:
			s.leaveOut(st)
		}
	}
}

func isPanic(e ast.Expr) bool {
	call, ok := e.(*ast.CallExpr)
	if !ok {
		return false
	}
	name, ok := call.Fun.(*ast.Ident)
	return ok && name.Name == "panic"
}

// returns leaves out the returns of a block behind which the function goes on.
func (s *scanner) returns(list []ast.Stmt) {
	for _, st := range list {
		if r, ok := st.(*ast.ReturnStmt); ok {
			s.leaveOut(r)
		}
	}
}

// cases leaves out the returns of a switch, when none of its cases stands for
// all that is left: then the function goes on behind it.
func (s *scanner) cases(list []ast.Stmt) {
	whole := slices.ContainsFunc(list, func(st ast.Stmt) bool { return st.(*ast.CaseClause).List == nil })
	for _, c := range list {
		if !whole {
			s.returns(c.(*ast.CaseClause).Body)
		}
	}
}

func (s *scanner) leaveOut(st ast.Stmt) {
	s.add(st, "left out", s.around(st, "if !mutated(%d) { ", " }"))
}

// asleep writes a file with its changes, each asleep until it is called by its
// number. No line begins or ends elsewhere than before.
func asleep(src []byte, mutants map[int]*codeMutant) []byte {
	type insertion struct {
		at, length int
		opens      bool
		order      int
		text       string
	}
	var all []insertion
	for id, m := range mutants {
		for i, e := range m.edits {
			order := id*len(mutants)*4 + i
			all = append(all,
				insertion{e.begin, e.end - e.begin, true, order, numbered(e.before, id)},
				insertion{e.end, e.end - e.begin, false, order, numbered(e.after, id)})
		}
	}
	// At one place what ends comes before what begins; the longer one begins
	// first and ends last.
	slices.SortFunc(all, func(a, b insertion) int {
		switch {
		case a.at != b.at:
			return a.at - b.at
		case a.opens != b.opens:
			if a.opens {
				return 1
			}
			return -1
		case a.opens:
			return nestedOrder(b.length-a.length, a.order-b.order)
		}
		return nestedOrder(a.length-b.length, b.order-a.order)
	})
	var out strings.Builder
	at := 0
	for _, in := range all {
		out.Write(src[at:in.at])
		out.WriteString(in.text)
		at = in.at
	}
	out.Write(src[at:])
	return []byte(out.String())
}

func nestedOrder(length, order int) int {
	if length != 0 {
		return length
	}
	return order
}

func numbered(text string, id int) string {
	if strings.Contains(text, "%") {
		return fmt.Sprintf(text, id)
	}
	return text
}
