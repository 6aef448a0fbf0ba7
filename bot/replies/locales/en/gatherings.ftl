# gathering figures of very many customers
gathering = ⏳ You have a great many customers, so I’m going through them team by team. The figures will appear here; feel free to carry on meanwhile.
gathering-so-far = ⏳ You have a great many customers, so I’m going through them team by team: { $percent }% done. The figures will appear here.
gathering-under-way = I’m already on this one. It will come by itself, no need to ask again.
gathering-ready-chart = ✅ The chart is ready, see below.
gathering-ready-sheet = ✅ The sheet is ready, see below.
gathering-given-up = Sorry, I tried several times and couldn’t get the figures together. Your customers’ records are fine. Please try again later; if it still fails, tell your admin.
button-gather-again = 🔁 Try again
