using Bunit;
using Bunit.Extensions.WaitForHelpers;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Rooms.Pages;
using EscalationRoom.Web.Tests.Hosting;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace EscalationRoom.Web.Tests.Pages;

/// <summary>One person's page of one room, drawn without a browser, fed by the real product.</summary>
internal sealed class RoomOnScreen : IAsyncDisposable
{
    private readonly BunitContext _context = new();
    private readonly AsyncServiceScope _scope;

    private RoomOnScreen(TestHost host, string handle, RoomKey room, string at)
    {
        _scope = host.Services.CreateAsyncScope();
        _context.JSInterop.Mode = JSRuntimeMode.Loose;
        _context.Services.AddFallbackServiceProvider(_scope.ServiceProvider);
        _context.Services.GetRequiredService<NavigationManager>().NavigateTo($"/r/{room}{at}");
        Page = _context.Render<RoomPage>(it => it.Add(page => page.Key, room.Value).AddCascadingValue(host.Person(handle)));
    }

    public IRenderedComponent<RoomPage> Page { get; }

    public string Text => Page.Markup;

    public static Task<RoomOnScreen> Of(TestHost host, string handle, RoomKey room) => At(host, handle, room, "");

    public static Task<RoomOnScreen> OfBoard(TestHost host, string handle, RoomKey room) => At(host, handle, room, "/board");

    private static async Task<RoomOnScreen> At(TestHost host, string handle, RoomKey room, string at)
    {
        var screen = new RoomOnScreen(host, handle, room, at);
        await screen.Until(it => it.Length > 0);
        return screen;
    }

    /// <summary>A wait in vain says what stood on the page instead, or nobody could tell why from a log.</summary>
    public async Task Until(Func<string, bool> fulfilled)
    {
        try
        {
            await Page.WaitForStateAsync(() => fulfilled(Page.Markup), Patience.Longest);
        }
        catch (WaitForFailedException)
        {
            Assert.Fail($"Waited in vain. A sheet: {Words("dialog")} A banner: {Words(".banner")} All of it: {Words("body > *")}");
        }
    }

    public Task Press(string words) => Page.FindAll("button").First(it => it.TextContent.Trim() == words).ClickAsync();

    public Task Fill(string selector, string text) => Page.Find(selector).ChangeAsync(new ChangeEventArgs { Value = text });

    /// <summary>For fields that listen to every key.</summary>
    public Task Type(string selector, string text) => Page.Find(selector).InputAsync(new ChangeEventArgs { Value = text });

    public Task Tick(string words) => Page.FindAll("label").First(it => it.TextContent.Contains(words, StringComparison.Ordinal)).QuerySelector("input")!.ChangeAsync(new ChangeEventArgs { Value = true });

    /// <summary>The form of the sheet that lies open; a banner above it may have a form of its own.</summary>
    public Task Submit() => (Page.FindAll("dialog form") is [var sheet, ..] ? sheet : Page.Find("form")).SubmitAsync();

    public bool Offers(string words) => Page.FindAll("button").Any(it => it.TextContent.Trim() == words);

    private string Words(string selector) =>
        string.Join(" | ", Page.FindAll(selector).Select(it => string.Join(' ', it.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));

    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        await _scope.DisposeAsync();
    }
}
