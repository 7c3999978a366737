#!/usr/bin/env bash
# go test of a package whose constructor ignores an error; Go 1.27.3
export GOFLAGS= GOTOOLCHAIN=local
rm -rf ~/mailer && mkdir -p ~/mailer && cd ~/mailer || exit
printf 'module example.com/mailer\n\ngo 1.24\n' > go.mod
cat > mailer.go <<'END'
package mailer

import (
	"net/url"
	"strings"
)

type Mailer struct{ base *url.URL }

func New(base string) *Mailer {
	u, _ := url.Parse(base)
	return &Mailer{base: u}
}

func (m *Mailer) Link(path string) string {
	return "https://" + m.base.Host + "/" + strings.TrimPrefix(path, "/")
}
END
cat > mailer_test.go <<'END'
package mailer

import "testing"

func TestLink(t *testing.T) {
	if got := New("https://mail.test").Link("/a"); got != "https://mail.test/a" {
		t.Errorf("got %q", got)
	}
}

func TestLinkOfBadBase(t *testing.T) {
	t.Log("a base with a control character")
	if got := New("https://mail.test\n").Link("/a"); got == "" {
		t.Error("empty")
	}
}
END
go test -v -race=false ./...
