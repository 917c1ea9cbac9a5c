using EscalationRoom.Browser.Tests.Hosting;
using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Browser.Tests;

/// <summary>
/// How a room of ten thousand messages feels in a browser on the same machine. Explicit, as figures need a quiet machine: run the test
/// program with <c>-explicit only</c> and this class.
/// </summary>
public sealed class MeasuringARoom(RunningApp app) : IClassFixture<RunningApp>
{
    private const int Parts = 10;
    private const int PerPart = 1_000;
    private const int Loads = 7;
    private const double LongestRender = 1_000;
    private const double LongestFrame = 100;

    private const string NoteWhenReady = """
        window.readyAt = 0;
        new MutationObserver(() => { window.readyAt ||= document.querySelector('.composer[data-lane]') && document.querySelector('.rows .row') ? performance.now() : 0; })
          .observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-lane'] });
        """;

    /// <summary>Up through the whole room, a hundred and twenty pixels a frame; waits at the edge until older rows are there.</summary>
    private const string ScrollUp = """
        async () => {
          const scroller = document.querySelector('.scroller'), frames = [], begun = performance.now();
          let last = performance.now();
          const seen = new Set();
          while (performance.now() - begun < 240000) {
            const now = await new Promise(requestAnimationFrame);
            frames.push(now - last);
            last = now;
            document.querySelectorAll('.rows .row[data-number]').forEach(it => seen.add(it.id));
            if (scroller.scrollTop < 1 && !document.querySelector('[data-edge=older]')) { break; }
            scroller.scrollTop -= 120;
          }
          return [frames.length, Math.max(...frames), frames.filter(it => it > 100).length, seen.size];
        }
        """;

    [Fact(Explicit = true), Trait("Runs", "OnRequest")]
    public async Task It_stands_within_a_second_and_is_scrolled_through_without_a_long_frame()
    {
        var key = await LongRoom();
        await using var sofia = await app.Open("u-sofia");
        await sofia.Page.AddInitScriptAsync(NoteWhenReady);
        var stands = new List<double>();
        for (var load = 0; load < Loads; load++)
        {
            await sofia.EnterRoom(key);
            await sofia.Page.WaitForFunctionAsync("() => window.readyAt > 0");
            stands.Add(await sofia.Page.EvaluateAsync<double>("() => window.readyAt"));
        }

        var scrolled = await sofia.Page.EvaluateAsync<double[]>(ScrollUp);
        stands.Sort();
        TestContext.Current.SendDiagnosticMessage($"stands after {stands[Loads / 2]:0} ms (median of {Loads}, {stands[0]:0} to {stands[^1]:0}); scrolled through {scrolled[3]:0} rows in {scrolled[0]:0} frames, longest {scrolled[1]:0} ms, {scrolled[2]:0} over {LongestFrame} ms");
        Assert.True(scrolled[3] >= Parts * PerPart, $"Only {scrolled[3]:0} rows were seen.");
        Assert.True(stands[Loads / 2] <= LongestRender, $"It stands after {stands[Loads / 2]:0} ms.");
        Assert.True(scrolled[1] <= LongestFrame, $"{scrolled[2]:0} of {scrolled[0]:0} frames took longer, the longest {scrolled[1]:0} ms.");
    }

    private async Task<RoomKey> LongRoom()
    {
        var key = await new Story(app).Open();
        for (var part = 0; part < Parts; part++)
        {
            var from = part * PerPart;
            await app.Change(key, room =>
            {
                Domain.Result<MessagePosted> last = default;
                for (var number = from; number < from + PerPart; number++)
                {
                    last = room.PostMessage(app.Person("u-priya").Id, Lane.Internal, $"Status {number}: pool at 400, queue drained, no timeouts since the restart.", app.Now);
                }

                return last;
            });
        }

        return key;
    }
}
