using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using EscalationRoom.Browser.Tests.Hosting;
using EscalationRoom.Data.Seed;
using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain.Intake;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Rooms;
using Microsoft.Playwright;

namespace EscalationRoom.Browser.Tests;

public sealed partial class KeepingUpWithManyRooms(RunningApp app) : IClassFixture<RunningApp>
{
    private const int Rooms = 500;
    private const int Steps = 30;
    private const int ChangesASecond = 5;
    private const int MorePages = 3;
    private const int LateAnswer = 30_000;

    /// <summary>Which room stands at which place, of the rows that are drawn.</summary>
    private const string Order = "() => Object.fromEntries([...document.querySelectorAll('.queue-line')].map(it => [it.getAttribute('aria-posinset'), it.dataset.room ?? 'gone']))";

    /// <summary>Presses J until the focus stands on the next row and the row is painted.</summary>
    private const string Step = """
        () => new Promise(done => {
          const from = document.activeElement, began = performance.now();
          from.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', bubbles: true }));
          requestAnimationFrame(() => requestAnimationFrame(() => done({ took: performance.now() - began, moved: document.activeElement !== from, place: Number(document.activeElement.closest('li')?.getAttribute('aria-posinset')) })));
        })
        """;

    [Fact]
    public async Task With_500_rows_and_5_changes_a_second_nothing_moves_under_the_cursor_and_every_key_is_a_step()
    {
        Assert.SkipUnless(Chromium.IsThere, Chromium.WhyNot);
        var keys = await Task.WhenAll(Enumerable.Range(0, Rooms).Select(OpenAsync));
        await using var rachel = await app.Open("u-rachel");
        await LookAsync(rachel);
        var before = Memory();
        await using var more = await SitAsync(MorePages);
        var memory = (Memory() - before) / MorePages;
        await Assertions.Expect(rachel.Page.Locator(".queue-head [role=status]")).ToHaveTextAsync(AllAreShown());
        Assert.True(await rachel.Page.Locator(".queue-line").CountAsync() < 80, "Rows nobody sees are drawn.");

        await rachel.Page.FocusAsync(".queue-link");
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var changing = ChangeAsync(keys, ends.Token);
        var (places, steps) = (new Dictionary<string, string>(), new List<double>());
        for (var step = 2; step <= Steps; step++)
        {
            await rachel.Page.WaitForSelectorAsync($".queue-line[aria-posinset='{step}']");
            var moved = await rachel.Page.EvaluateAsync<JsonElement>(Step);
            Assert.Equal(step, moved.GetProperty("place").GetInt32());
            steps.Add(moved.GetProperty("took").GetDouble());
            foreach (var (place, room) in await rachel.Page.EvaluateAsync<Dictionary<string, string>>(Order))
            {
                Assert.Equal(places.TryAdd(place, room) ? room : places[place], room);
            }

            await rachel.Page.WaitForTimeoutAsync(150);
        }

        await ends.CancelAsync();
        var changes = await changing;
        TestContext.Current.SendDiagnosticMessage($"{Rooms} rows, {changes} changes: a step took {steps.Order().ElementAt(steps.Count / 2):0} ms, at most {steps.Max():0} ms, two frames included; a page of it cost the server {memory / 1024:0} KiB");
        Assert.True(changes >= ChangesASecond, "Nothing changed meanwhile.");
        await rachel.Page.ClickAsync(".queue-news");
        await Assertions.Expect(rachel.Page.Locator(".queue-news")).ToHaveCountAsync(0);
        Assert.Empty((await rachel.Page.RunAxe()).Violations.Select(it => $"{it.Id}: {it.Help}"));
        Assert.Empty(rachel.Complaints);
    }

    /// <summary>As when the connection is away just then: the answer that the list was taken down comes half a minute later.</summary>
    [Fact]
    public async Task A_browser_that_answers_late_keeps_its_page()
    {
        Assert.SkipUnless(Chromium.IsThere, Chromium.WhyNot);
        var room = await OpenAsync(20_000);
        await using var rachel = await app.Open("u-rachel");
        await LookAsync(rachel);
        await rachel.Page.EvaluateAsync($"() => {{ window.sameDocument = true; Blazor._internal.Virtualize.dispose = () => new Promise(done => setTimeout(done, {LateAnswer})); }}");
        await rachel.Page.FillAsync("[type=search]", "20000");
        await rachel.Page.ClickAsync($".queue-line[data-room='{room}'] .queue-link");
        await rachel.Page.WaitForSelectorAsync(".composer[data-lane]");
        await rachel.Page.WaitForTimeoutAsync(LateAnswer + 1_000);

        await rachel.Write("Internal", "Still here.");
        await rachel.Reads("Still here.");
        Assert.True(await rachel.Page.EvaluateAsync<bool>("() => window.sameDocument === true"), "The page was loaded again.");
        Assert.Empty(rachel.Complaints);
    }

    [Fact]
    public async Task A_room_is_found_peeked_at_picked_and_opened_by_keyboard_alone()
    {
        Assert.SkipUnless(Chromium.IsThere, Chromium.WhyNot);
        var room = await OpenAsync(10_000);
        await using var rachel = await app.Open("u-rachel");
        await rachel.Page.GotoAsync("/rooms");
        await rachel.Page.WaitForSelectorAsync(".palette[data-ready]", new() { State = WaitForSelectorState.Attached });
        await rachel.Page.Keyboard.PressAsync("g");
        await rachel.Page.Keyboard.PressAsync("q");
        await rachel.Page.WaitForURLAsync("**/queue");
        await rachel.Page.WaitForSelectorAsync(".queue-line");
        await rachel.Page.Keyboard.PressAsync("/");
        await rachel.Page.Keyboard.TypeAsync("10000");
        await Assertions.Expect(rachel.Page.Locator(".queue-line")).ToHaveCountAsync(1);
        await rachel.Page.FocusAsync("h1");
        await rachel.Page.Keyboard.PressAsync("j");
        await rachel.Page.Keyboard.PressAsync("Space");
        await Assertions.Expect(rachel.Page.Locator(".peek h2")).ToHaveTextAsync("Portal 10000 is slow");
        await rachel.Page.Keyboard.PressAsync("x");
        await Assertions.Expect(rachel.Page.Locator(".offer-bar")).ToContainTextAsync("1 room picked");
        await rachel.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(rachel.Page.Locator(".peek")).ToHaveCountAsync(0);
        await rachel.Page.FocusAsync(".queue-link");
        await rachel.Page.Keyboard.PressAsync("Enter");
        await rachel.Page.WaitForURLAsync($"**/r/{room}");
        Assert.Empty(rachel.Complaints);
    }

    [Fact]
    public async Task A_room_is_taken_over_snoozed_and_muted_from_its_line_and_the_keys_shown_are_those_that_work()
    {
        Assert.SkipUnless(Chromium.IsThere, Chromium.WhyNot);
        var room = await OpenAsync(30_000);
        await using var rachel = await app.Open("u-rachel");
        await LookAsync(rachel);
        await rachel.Page.FillAsync("[type=search]", "30000");
        await rachel.Page.Locator("[type=search]").PressSequentiallyAsync("mtz");
        await Assertions.Expect(rachel.Page.Locator(".sheet[open]")).ToHaveCountAsync(0);
        await rachel.Page.FillAsync("[type=search]", "30000");
        await Assertions.Expect(rachel.Page.Locator(".queue-line")).ToHaveCountAsync(1);
        await rachel.Page.FocusAsync(".queue-link");
        await rachel.Page.Keyboard.PressAsync("?");
        await Assertions.Expect(rachel.Page.Locator("#key-sheet [data-key-of='list.take']")).ToBeVisibleAsync();
        await Assertions.Expect(rachel.Page.Locator("#key-sheet [data-key-of='list.accept']")).ToBeHiddenAsync();
        await rachel.Page.Keyboard.PressAsync("Escape");

        await SetAsync("z", "Snooze it for 4 hours");
        Assert.NotNull(Assert.Single(await MutedAsync(), it => it.Room == room).Until);
        await SetAsync("m", "Mute it until I say otherwise");
        Assert.Null(Assert.Single(await MutedAsync(), it => it.Room == room).Until);
        await rachel.Page.FocusAsync(".queue-link");
        await rachel.Page.Keyboard.PressAsync("t");
        await Assertions.Expect(rachel.Page.Locator("#take-reason")).ToBeFocusedAsync();
        await rachel.Page.Keyboard.TypeAsync("Priya is asleep.");
        await rachel.Page.Locator(".sheet[open] button[type=submit]").PressAsync("Enter");
        await Assertions.Expect(rachel.Page.Locator(".queue-owner")).ToContainTextAsync("You");
        Assert.Empty(rachel.Complaints);

        async Task SetAsync(string key, string chosen)
        {
            await rachel.Page.FocusAsync(".queue-link");
            await rachel.Page.Keyboard.PressAsync(key);
            await Assertions.Expect(rachel.Page.GetByLabel(chosen)).ToBeFocusedAsync();
            await rachel.Page.Keyboard.PressAsync("Enter");
            await Assertions.Expect(rachel.Page.Locator(".sheet[open]")).ToHaveCountAsync(0);
        }

        Task<IReadOnlyList<MutedRoom>> MutedAsync() => app.Get<RoomReaders>().For(rachel.Person.Id).MutedRoomsAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Five a second: words, and severities that give rooms another place.</summary>
    private async Task<int> ChangeAsync(RoomKey[] rooms, CancellationToken ends)
    {
        var count = 0;
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1.0 / ChangesASecond));
        try
        {
            for (var watch = Stopwatch.StartNew(); await timer.WaitForNextTickAsync(ends); count++)
            {
                var room = rooms[count * 37 % rooms.Length];
                await (count % 2 == 0
                    ? (Task)app.Change(room, it => it.PostMessage(app.Person("u-priya").Id, Lane.Client, $"Status {count} after {watch.ElapsedMilliseconds} ms.", app.Now))
                    : app.Change(room, it => it.ChangeSeverity(app.Person("u-priya").Id, Severity.Sev1, "It got worse.", app.Now)));
            }
        }
        catch (OperationCanceledException)
        {
            // Enough has changed.
        }

        return count;
    }

    private static async Task LookAsync(Someone who)
    {
        await who.Page.GotoAsync("/queue");
        await who.Page.WaitForSelectorAsync(".queue-line");
        await who.Page.WaitForSelectorAsync(".palette[data-ready]", new() { State = WaitForSelectorState.Attached });
    }

    /// <summary>More pages of the same queue, to see what each costs once everything shared is there.</summary>
    private async Task<Several> SitAsync(int pages)
    {
        var all = new Several([]);
        for (var page = 0; page < pages; page++)
        {
            all.People.Add(await app.Open("u-rachel"));
            await LookAsync(all.People[^1]);
        }

        return all;
    }

    private async Task<RoomKey> OpenAsync(int number)
    {
        var (mira, start) = (app.Person("u-mira"), app.Now.AddMinutes(-number % 60));
        var submission = new Submission(DemoClients.IdOf("cl-aldermoor"), EscalationType.ServiceFailure, Severity.Sev2, "It is slow.", $"Portal {number} is slow", "Slow since noon.", "14 clinics", "Make it fast.")
        {
            Coverage = DemoClients.CoverageOf("cl-aldermoor"),
        };
        var (opened, key) = await app.Get<LiveRooms>().OpenAsync(mira.Id, new Command(Guid.NewGuid(), "room.submit", submission), Open, start, TestContext.Current.CancellationToken);
        Assert.True(opened.IsDone, opened.Refusal?.Reason);
        return key;

        Room Open(RoomId id, RoomKey given)
        {
            var room = Room.Open(id, given, submission, mira, app.Person("u-rachel"), start);
            room.OfferRoom(app.Person("u-priya"), "Skill platform.", start.AddMinutes(10), start);
            room.Accept(app.Person("u-priya"), null, start.AddMinutes(1));
            return room;
        }
    }

    /// <summary>The other tests here have opened a room or two.</summary>
    [GeneratedRegex(@"^(50\d) of \1 open$")]
    private static partial Regex AllAreShown();

    private static long Memory()
    {
        GC.Collect(2, GCCollectionMode.Forced, blocking: true, compacting: true);
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true);
    }

    private sealed record Several(List<Someone> People) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            foreach (var one in People)
            {
                await one.DisposeAsync();
            }
        }
    }
}
