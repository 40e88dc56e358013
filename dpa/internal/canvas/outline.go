package canvas

import (
	"math"
	"strconv"
)

// A point of an outline, in the units of the face: a corner, or the handle of a
// curve between two line. Between two handles there is a corner half-way.
type point struct {
	x, y   float64
	handle bool
}

// towards is the corner at that part of the way from p to q.
func (p point) towards(q point, part float64) point {
	return point{x: p.x + (q.x-p.x)*part, y: p.y + (q.y-p.y)*part}
}

// path draws the outline of a glyph at x, in thousandths of an em.
func (o *outlines) path(b []byte, glyph uint16, x int) []byte {
	write := func(op string, points ...point) {
		for _, p := range points {
			b = append(strconv.AppendInt(b, int64(x)+int64(math.Round(p.x*1000/float64(o.units))), 10), ' ')
			b = append(strconv.AppendInt(b, int64(math.Round(p.y*1000/float64(o.units))), 10), ' ')
		}
		b = append(append(b, op...), '\n')
	}
	for _, contour := range o.contours(glyph) {
		var line []point // with the corners between handles
		for i, p := range contour {
			line = append(line, p)
			if next := contour[(i+1)%len(contour)]; p.handle && next.handle {
				line = append(line, p.towards(next, 0.5))
			}
		}
		if line[0].handle {
			line = append(line[1:], line[0])
		}
		at := line[0]
		write("m", at)
		for i := range line {
			p := line[(i+1)%len(line)]
			if p.handle {
				continue
			}
			if h := line[i]; h.handle { // PDF has cubic curves only
				write("c", at.towards(h, 2./3), p.towards(h, 2./3), p)
			} else {
				write("l", p)
			}
			at = p
		}
	}
	return b
}

// contours returns the closed lines of a glyph (OpenType, "Glyph Data Table").
func (o *outlines) contours(glyph uint16) (all [][]point) {
	data := o.outline(glyph)
	if len(data) == 0 {
		return nil
	}
	count := int(int16(be.Uint16(data)))
	if count < 0 {
		eachPart(data, func(part []byte) {
			const words = 1 // no face turns or scales a part
			dx, dy := float64(int8(part[4])), float64(int8(part[5]))
			if be.Uint16(part)&words != 0 {
				dx, dy = float64(int16(be.Uint16(part[4:]))), float64(int16(be.Uint16(part[6:])))
			}
			for _, contour := range o.contours(be.Uint16(part[2:])) {
				for i := range contour {
					contour[i].x += dx
					contour[i].y += dy
				}
				all = append(all, contour)
			}
		})
		return all
	}
	ends, data := data[10:], data[10+2*count:]
	data = data[2+int(be.Uint16(data)):] // behind the instructions
	points := make([]point, int(be.Uint16(ends[2*count-2:]))+1)
	const (
		corner = 1 << iota
		xShort
		yShort
		repeated
		xSame // or positive, when short
		ySame
	)
	flags := make([]byte, 0, len(points))
	for len(flags) < len(points) {
		flag, times := data[0], 1
		data = data[1:]
		if flag&repeated != 0 {
			times += int(data[0])
			data = data[1:]
		}
		for range times {
			flags = append(flags, flag)
		}
	}
	steps := func(short, same byte, set func(p *point, v int)) {
		v := 0
		for i, flag := range flags {
			switch {
			case flag&short != 0 && flag&same != 0:
				v += int(data[0])
				data = data[1:]
			case flag&short != 0:
				v -= int(data[0])
				data = data[1:]
			case flag&same == 0:
				v += int(int16(be.Uint16(data)))
				data = data[2:]
			}
			set(&points[i], v)
		}
	}
	steps(xShort, xSame, func(p *point, v int) { p.x = float64(v) })
	steps(yShort, ySame, func(p *point, v int) { p.y = float64(v) })
	for i, flag := range flags {
		points[i].handle = flag&corner == 0
	}
	from := 0
	for i := range count {
		to := int(be.Uint16(ends[2*i:])) + 1
		all = append(all, points[from:to])
		from = to
	}
	return all
}
