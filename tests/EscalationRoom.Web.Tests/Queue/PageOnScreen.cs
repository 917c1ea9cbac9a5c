using Bunit;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Tests.Hosting;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace EscalationRoom.Web.Tests.Queue;

/// <summary>One person's list of rooms, drawn without a browser, fed by the real product.</summary>
internal sealed class PageOnScreen<TPage> : IAsyncDisposable
    where TPage : IComponent
{
    private readonly BunitContext _context = new();
    private readonly AsyncServiceScope _scope;

    public PageOnScreen(TestHost host, string handle)
    {
        _scope = host.Services.CreateAsyncScope();
        _context.JSInterop.Mode = JSRuntimeMode.Loose;
        _context.Services.AddFallbackServiceProvider(_scope.ServiceProvider);
        Page = _context.Render<TPage>(it => it.AddCascadingValue(host.Person(handle)));
    }

    public IRenderedComponent<TPage> Page { get; }

    public Task Until(Func<bool> fulfilled) => Page.WaitForStateAsync(fulfilled, Patience.Longest);

    public Task Press(string within, string words) =>
        Page.FindAll($"{within} button").First(it => it.TextContent.Trim() == words).ClickAsync();

    public Task Fill(string selector, string text) => Page.Find(selector).ChangeAsync(new ChangeEventArgs { Value = text });

    public string TextOf(RoomKey room) => string.Concat(Page.FindAll($"[data-room={room}]").Select(it => it.TextContent));

    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        await _scope.DisposeAsync();
    }
}
