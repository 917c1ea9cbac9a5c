using System.Diagnostics;
using System.Globalization;
using EscalationRoom.Browser.Tests.Hosting;
using EscalationRoom.Domain.Rooms;
using Microsoft.Playwright;

namespace EscalationRoom.Browser.Tests;

/// <summary>A soak of minutes: set <c>SOAK_SECONDS</c>. The seed is in the failure's words and can be set by <c>SOAK_SEED</c>.</summary>
public sealed class WritingAtOnce(RunningApp app) : IClassFixture<RunningApp>
{
    private static readonly string[] Signs = ["👍", "👀", "✅"];

    [Fact]
    public async Task Two_people_who_write_change_pin_share_and_hand_off_at_once_see_the_same_as_a_newcomer()
    {
        Assert.SkipUnless(Chromium.IsThere, Chromium.WhyNot);
        var (seconds, seed) = (Setting("SOAK_SECONDS", 20), Setting("SOAK_SEED", Random.Shared.Next(1_000_000)));
        var key = await new Story(app).Open();
        await using var priya = await app.Open("u-priya");
        await using var sofia = await app.Open("u-sofia");
        await Task.WhenAll(priya.EnterRoom(key), sofia.EnterRoom(key));

        var until = DateTimeOffset.UtcNow.AddSeconds(seconds);
        var steps = await Task.WhenAll(Work(priya, key, new Random(seed), until), Work(sofia, key, new Random(seed + 1), until));
        TestContext.Current.SendDiagnosticMessage($"Seed {seed}: {steps.Sum()} steps in {seconds} s");
        await Task.WhenAll(Settled(priya), Settled(sofia));
        await Task.WhenAll(Same(priya, key, seed), Same(sofia, key, seed));
        Assert.True(steps.Min() >= 5, $"Only {steps.Min()} steps were taken.");
    }

    private async Task<int> Work(Someone who, RoomKey key, Random random, DateTimeOffset until)
    {
        var steps = 0;
        for (; DateTimeOffset.UtcNow < until; steps++)
        {
            await (random.Next(10) switch
            {
                < 4 => who.Write("Internal", $"{who.Person.Name} {steps}: {random.Next()}"),
                4 => Tool(who, random, "react", Signs[random.Next(Signs.Length)]),
                5 => Tool(who, random, "pin"),
                6 => Edit(who, random),
                7 => Tool(who, random, "delete", own: true),
                8 => who.Page.SetInputFilesAsync(".composer input[type=file]", new FilePayload { Name = $"note-{steps}.txt", MimeType = "text/plain", Buffer = "words"u8.ToArray() }),
                _ => HandOff(key),
            });
            await who.Page.WaitForTimeoutAsync(random.Next(50, 250));
        }

        return steps;
    }

    /// <summary>Whoever owns the room offers it to the other one, who takes it.</summary>
    private async Task HandOff(RoomKey key)
    {
        var (priya, sofia) = (app.Person("u-priya"), app.Person("u-sofia"));
        await app.Change(key, room =>
        {
            var to = room.OwnerId == priya.Id ? sofia : priya;
            return room.PendingHandoff is { } waiting
                ? room.DeclineHandoff(waiting.To, waiting.Id, "Not now.", app.Now).Value!
                : (Domain.Result<RoomEvent>)room.OfferHandoff(room.OwnerId, to, "My shift ends.", TimeSpan.FromMinutes(10), app.Now).Value!;
        });
    }

    /// <summary>Uses a tool of a random row, as a click would: whatever stands there when the click arrives.</summary>
    private static async Task Tool(Someone who, Random random, string tool, string? sign = null, bool own = false) => await who.Page.EvaluateAsync(
        """
        ([tool, sign, own, pick]) => {
          const rows = [...document.querySelectorAll(`.rows .row[data-kind=message][data-lane=Internal]${own ? '[data-own]' : ''}`)], row = rows[Math.floor(pick * rows.length)];
          row?.querySelector('article').focus({ preventScroll: true });
          const button = document.querySelector(`.row-tools [data-tool=${tool}]${sign ? `[data-sign="${sign}"]` : ''}`);
          if (row && !button.hidden) { button.click(); tool === 'delete' && button.click(); }
        }
        """,
        new object?[] { tool, sign, own, random.NextDouble() });

    private static async Task Edit(Someone who, Random random)
    {
        await Tool(who, random, "edit", own: true);
        await who.Page.WaitForTimeoutAsync(200);
        if (await who.Page.Locator(".answering").IsVisibleAsync())
        {
            await who.Page.FillAsync(".write textarea", $"changed to {random.Next()}");
            await who.Page.PressAsync(".write textarea", "Enter");
        }
    }

    /// <summary>Nothing waits any more; what does is named. A change of what was deleted meanwhile and an eleventh file in a minute are refused, and taken back as anybody would.</summary>
    private static async Task Settled(Someone who)
    {
        string[] waiting;
        var waited = Stopwatch.StartNew();
        while ((waiting = await Waiting(who)).Length > 0)
        {
            Assert.True(waited.ElapsedMilliseconds < Someone.Patience / 3, string.Join('\n', waiting));
            await who.Page.WaitForTimeoutAsync(200);
        }
    }

    private static async Task<string[]> Waiting(Someone who) => await who.Page.EvaluateAsync<string[]>(
        """
        () => {
          const waiting = () => [...document.querySelectorAll('.is-pending')];
          waiting().filter(it => it.dataset.state === 'failed' && /was deleted|within a minute/.test(it.textContent)).forEach(it => it.querySelector('.quiet').click());
          return waiting().map(it => `${it.dataset.state}: ${it.innerText}`);
        }
        """);

    /// <summary>The last rows as they stand there, without what depends on when somebody came.</summary>
    private static async Task<string[]> Rendered(Someone who) => await who.Page.EvaluateAsync<string[]>(
        """
        () => [...document.querySelectorAll('.rows .row[data-number]')].slice(-40).map(row => {
          const copy = row.cloneNode(true);
          copy.querySelectorAll('.day-line, .new-line, .read-by, header .avatar, .title').forEach(it => it.remove());
          const pressed = [...copy.querySelectorAll('.reaction')].map(it => `${it.dataset.react}${it.getAttribute('aria-pressed')}${it.title}`);
          return [row.id, row.dataset.kind, row.dataset.pinned ?? '', copy.textContent.replace(/\s+/g, ' ').trim(), ...pressed].join(' | ');
        })
        """);

    /// <summary>A page begins with thirty rows; the rest of what is compared comes by scrolling.</summary>
    private static async Task ReachBack(Someone who) => await who.Page.WaitForFunctionAsync(
        """
        () => {
          const rows = document.querySelectorAll('.rows .row[data-number]').length;
          const older = document.querySelector('.edge-of-window[data-edge=older]');
          if (rows && rows < 50) older?.scrollIntoView();
          return rows >= 50 || (rows && !older);
        }
        """,
        null,
        new() { PollingInterval = 200, Timeout = Someone.Patience });

    /// <summary>What stands there comes to be, without any help, what the same person sees in a new window.</summary>
    private async Task Same(Someone who, RoomKey key, int seed)
    {
        await using var again = await app.Open(who.Person.Handle);
        await again.EnterRoom(key);
        await ReachBack(again);
        var (anew, live) = (await Rendered(again), await Rendered(who));
        for (var waited = Stopwatch.StartNew(); !anew.SequenceEqual(live) && waited.ElapsedMilliseconds < Someone.Patience / 3;)
        {
            await who.Page.WaitForTimeoutAsync(500);
            (anew, live) = (await Rendered(again), await Rendered(who));
        }

        Same(anew, live, seed);
    }

    private static void Same(string[] anew, string[] live, int seed)
    {
        var differing = anew.Zip(live).Where(it => it.First != it.Second).Select(it => $"anew: {it.First}\nlive: {it.Second}").Take(3).ToList();
        Assert.True(anew.Length == live.Length && differing.Count == 0, $"Seed {seed}: {anew.Length} and {live.Length} rows\n{string.Join('\n', differing)}");
    }

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : otherwise;
}
