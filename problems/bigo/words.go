package bigo

import "maps"

// What the words around a statement say about it.
var (
	timeWords    = wordSet("time times: runtime run-time speed tc cpu duration fast")
	spaceWords   = wordSet("space memory storage sc ram auxiliary aux extra footprint")
	labelWords   = union(timeWords, spaceWords)
	worstWords   = wordSet("worst worst-case worstcase")
	averageWords = wordSet("average average-case avg expected typical typically usually normally")
	bestWords    = wordSet("best best-case bestcase")
	caseWords    = union(worstWords, averageWords, bestWords)
	partWords    = wordSet("sort sorting sorts sorted lookup lookups each per every inner outer loop loops looping insert inserts insertion insertions " +
		"push pushes pop pops heap heapify build building builds scan scanning scans pass passes search searching traversal iteration iterations step steps " +
		"hashing slicing slice slices copy copying append appending enqueue dequeue first second preprocessing merge merging partition find union element " +
		"elements item items node nodes row rows call calls level levels operation query check checks recursion single individual occasional occasionally")
	conclusionWords = wordSet("so hence therefore thus makes making gives giving yields")
	totalWords      = wordSet("overall total altogether amortized amortised final finally reduces simplifies simplified becomes dominated dominates dominating dominate collectively combined")
	amortisedWords  = wordSet("amortized amortised")
	doubtWords      = wordSet("or maybe might could perhaps possibly either unsure between somewhere otherwise alternatively")
	denialWords     = wordSet("not never isn't isnt wasn't aren't cannot can't cant couldn't won't neither nor no doesn't don't beats outperforms")
	otherWords      = wordSet("naive naively brute originally unlike versus vs instead opposed compared beats avoids avoid avoiding improves improved improving reduces reduced down brings cuts alternative previously rather")
	definitionWords = wordSet("where being let assuming given letting denotes")
	fillers         = wordSet("is it it's its the be about approximately approx roughly just simply probably i i'd think would should my answer complexity of in a an case this that " +
		"will takes take has have runs run running bound upper tight at most time's say guess believe basically essentially both for to asymptotically we get are on was then up no by bounded never more than worse also may sometimes unless else even vs versus rather can't decide again could")
	breakWords     = wordSet("and but while with using whereas though although because since as plus")
	reasonWords    = wordSet("because since as")
	stackOwners    = wordSet("call recursion recursive")
	repeatingNouns = wordSet("iterations levels passes rounds calls loops times")
)

func union(sets ...map[string]bool) map[string]bool {
	all := map[string]bool{}
	for _, set := range sets {
		maps.Copy(all, set)
	}
	return all
}
