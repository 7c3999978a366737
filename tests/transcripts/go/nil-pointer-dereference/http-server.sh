#!/usr/bin/env bash
# an HTTP server whose handler uses an order that is not in the map; Go 1.19.8, request by curl
rm -rf ~/orders && mkdir -p ~/orders/store && cd ~/orders || exit
printf 'module example.com/orders\n\ngo 1.19\n' > go.mod
cat > store/store.go <<'END'
package store

type Order struct{ ID, Customer string }

type Store struct{ orders map[string]*Order }

func New() *Store { return &Store{orders: map[string]*Order{"1": {"1", "Ada"}}} }

func (s *Store) Find(id string) *Order { return s.orders[id] }
END
cat > main.go <<'END'
package main

import (
	"fmt"
	"log"
	"net/http"
	"time"

	"example.com/orders/store"
)

type server struct{ store *store.Store }

func (s *server) show(w http.ResponseWriter, r *http.Request) {
	o := s.store.Find(r.URL.Query().Get("id"))
	log.Printf("show order of %s", o.Customer)
	fmt.Fprintln(w, o.Customer)
}

func main() {
	s := &server{store: store.New()}
	http.HandleFunc("/order", s.show)
	log.Println("listening on 127.0.0.1:8099")
	go func() { time.Sleep(2 * time.Second); log.Fatal("shutting down") }()
	log.Fatal(http.ListenAndServe("127.0.0.1:8099", nil))
}
END
go build -o orders . && { ./orders & }
sleep 1
curl -s 'http://127.0.0.1:8099/order?id=1'
curl -sS 'http://127.0.0.1:8099/order?id=7'
wait
