using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using Microsoft.Playwright;

namespace EscalationRoom.Browser.Tests.Hosting;

/// <summary>A person in front of a browser, and everything their browser was sent.</summary>
public sealed class Someone : IAsyncDisposable
{
    /// <summary>How long anybody waits for what must come, in milliseconds. A busy machine is slow; only what never comes is a failure.</summary>
    public const float Patience = 90_000;

    private const int Heartbeat = 4;
    private const int Calm = 2_500;

    /// <summary>Every script of the page has begun: from now on no key and no click is lost.</summary>
    private const string Ready = "() => document.body.classList.contains('is-live') && ['.composer[data-lane], .composer.read-only', '.timeline[data-ready]', '.key-sheet[data-ready]', '.palette[data-ready]'].every(it => document.querySelector(it))";

    private readonly ConcurrentQueue<byte[]> _frames = new();
    private readonly ConcurrentQueue<string> _complaints = new();
    private readonly IBrowserContext _context;

    private Someone(IBrowserContext context, IPage page, Person person) => (_context, Page, Person) = (context, page, person);

    public Person Person { get; }

    public IPage Page { get; }

    /// <summary>What the browser complained about: scripts that broke, policies that were violated.</summary>
    public IReadOnlyCollection<string> Complaints => _complaints;

    public static async Task<Someone> Sit(IBrowserContext context, Person person)
    {
        context.SetDefaultTimeout(Patience);
        var page = await context.NewPageAsync();
        var someone = new Someone(context, page, person);
        page.WebSocket += (_, socket) => socket.FrameReceived += (_, frame) => someone._frames.Enqueue(frame.Binary ?? Encoding.UTF8.GetBytes(frame.Text ?? ""));
        page.PageError += (_, error) => someone._complaints.Enqueue(error);
        page.Console += (_, message) =>
        {
            if (message.Type is "error")
            {
                someone._complaints.Enqueue(message.Text);
            }
        };
        return someone;
    }

    /// <summary>Whether these words ever came over the wire, in any encoding a frame may use.</summary>
    public bool WasSent(string words) =>
        _frames.Any(it => it.AsSpan().IndexOf(Encoding.UTF8.GetBytes(words)) >= 0 || it.AsSpan().IndexOf(Encoding.Unicode.GetBytes(words)) >= 0);

    /// <summary>Whatever came over the wire meanwhile but the connection's own heartbeat, which is a few bytes.</summary>
    public async Task<IReadOnlyList<string>> ToldWhile(Func<Task> something)
    {
        var before = -1;
        for (var waited = Stopwatch.StartNew(); Told != before && waited.ElapsedMilliseconds < Patience;)
        {
            before = Told;
            await Page.WaitForTimeoutAsync(Calm);
        }

        await something();
        await Page.WaitForTimeoutAsync(Calm);
        return [.. _frames.Where(it => it.Length > Heartbeat).Skip(before).Select(it => Encoding.UTF8.GetString(it))];
    }

    public async Task EnterRoom(RoomKey key)
    {
        await Page.GotoAsync($"/r/{key}");
        await Page.WaitForFunctionAsync(Ready);
    }

    /// <summary>Chooses something in the room's menu, or presses a button elsewhere on the page.</summary>
    public async Task Choose(string what)
    {
        if (what.StartsWith('['))
        {
            await Page.ClickAsync(what);
            return;
        }

        await Page.ClickAsync("[aria-label='More actions']");
        await Page.Locator("#room-menu button", new() { HasText = what }).ClickAsync();
    }

    /// <summary>Opens each section of what they are asked to take over.</summary>
    public async Task OpenTheHandoff(Func<ILocator, Task> open)
    {
        var parts = Page.Locator(".handoff-part");
        await Assertions.Expect(parts).ToHaveCountAsync(7);
        for (var part = 0; part < 7; part++)
        {
            await open(parts.Nth(part));
            await Assertions.Expect(parts.Nth(part)).ToHaveAttributeAsync("aria-expanded", "true");
        }
    }

    /// <summary>Turns to one of the tabs beside the timeline.</summary>
    public Task OpenTab(string name) => Page.GetByRole(AriaRole.Tab, new() { Name = name }).ClickAsync();

    /// <param name="lane">Contacts have no choice of lane.</param>
    public async Task Write(string? lane, string words)
    {
        if (lane is not null)
        {
            await Page.ClickAsync($".lane-choice[data-lane={lane}]");
        }

        await Page.FillAsync(".write textarea", words);
        await Page.PressAsync(".write textarea", "Enter");
    }

    /// <summary>Confirms that the client will see it, and waits until it can no longer be taken back.</summary>
    public async Task WriteToTheClient(string words)
    {
        await Write("Client", words);
        await Page.ClickAsync(".composer dialog button[value=yes]");
        await Assertions.Expect(Page.Locator(".held")).ToBeVisibleAsync();
    }

    /// <summary>From now on nothing happens by itself in this browser, such as a message going out whose time to be taken back is over.</summary>
    public async Task StopTime()
    {
        await Page.Clock.InstallAsync();
        await Page.Clock.PauseAtAsync(DateTime.UtcNow.AddSeconds(1));
    }

    /// <summary>Time goes on, as if this long had passed meanwhile.</summary>
    public async Task LetTimePass(TimeSpan time)
    {
        await Page.Clock.FastForwardAsync((long)time.TotalMilliseconds);
        await Page.Clock.ResumeAsync();
    }

    public Task Reads(string words) => Assertions.Expect(Page.Locator(".rows .text, .rows .sentence").GetByText(words).Last).ToBeVisibleAsync();

    public Task<string> Owner() => Page.Locator(".owner-chip strong").InnerTextAsync();

    public Task SeesOwner(string name) => Assertions.Expect(Page.Locator(".owner-chip strong")).ToHaveTextAsync(name);

    public async Task<IReadOnlyList<string>> Texts() => await Page.Locator(".rows .is-message .text").AllInnerTextsAsync();

    private int Told => _frames.Count(it => it.Length > Heartbeat);

    public async ValueTask DisposeAsync() => await _context.CloseAsync();
}
