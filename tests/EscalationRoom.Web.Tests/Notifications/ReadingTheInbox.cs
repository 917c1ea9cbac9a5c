using Bunit;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Notifications.Inbox;
using EscalationRoom.Web.Tests.Hosting;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace EscalationRoom.Web.Tests.Notifications;

public sealed class ReadingTheInbox(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task A_mention_shows_by_itself_and_goes_when_it_is_put_away()
    {
        var room = await host.OpenRoomAsync();
        await using var rachel = new Screen(host, "u-rachel");
        await host.ChangeAsync(room, it => it.PostMessage(host.Person("u-mira").Id, Lane.Internal, "@Rachel.Boateng <b>dingo</b> is cut.", Now));
        await rachel.Until(it => it.Contains("dingo", StringComparison.Ordinal));
        Assert.Empty(rachel.Page.FindAll(".notice-said b"));

        await rachel.Page.FindAll(".notice-row").First(it => it.TextContent.Contains("dingo", StringComparison.Ordinal)).QuerySelector("[data-put-away]")!.ClickAsync();
        await rachel.Until(it => !it.Contains("dingo", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_is_removed_sees_it_vanish_from_the_open_page()
    {
        var room = await host.OpenRoomAsync();
        await host.ChangeAsync(room, it => it.AddParticipant(host.Person("u-priya"), host.Person("u-olu"), Lanes.None, Now));
        await host.ChangeAsync(room, it => it.PostMessage(host.Person("u-mira").Id, Lane.Internal, "@Olu.Adeyemi the jackal logs?", Now));
        await using var olu = new Screen(host, "u-olu");
        await olu.Until(it => it.Contains("jackal", StringComparison.Ordinal));
        await host.ChangeAsync(room, it => it.RemoveParticipant(host.Person("u-priya").Id, host.Person("u-olu").Id, "Not needed.", Now));
        await olu.Until(it => !it.Contains("jackal", StringComparison.Ordinal) && it.Contains("Nothing needs you", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_waits_for_an_answer_stands_apart_and_cannot_be_put_away()
    {
        var room = await host.OpenRoomAsync();
        await host.ChangeAsync(room, it => it.OfferHandoff(host.Person("u-priya").Id, host.Person("u-kenji"), "The gecko shift ends.", TimeSpan.FromMinutes(10), Now));
        await using var kenji = new Screen(host, "u-kenji", "?show=answers");
        await kenji.Until(it => it.Contains("gecko", StringComparison.Ordinal));
        Assert.Empty(kenji.Page.FindAll("[data-put-away]"));
        Assert.StartsWith($"/r/{room}/m/", kenji.Page.Find(".notice-link").GetAttribute("href"), StringComparison.Ordinal);
        await using var mentions = new Screen(host, "u-kenji", "?show=mentions");
        Assert.Contains("Nobody has called you", mentions.Page.Find(".empty").TextContent, StringComparison.Ordinal);
    }

    private DateTimeOffset Now => host.Get<TimeProvider>().GetUtcNow();

    private sealed class Screen : IAsyncDisposable
    {
        private readonly BunitContext _context = new();
        private readonly AsyncServiceScope _scope;

        public Screen(TestHost host, string handle, string show = "")
        {
            _scope = host.Services.CreateAsyncScope();
            _context.JSInterop.Mode = JSRuntimeMode.Loose;
            _context.Services.AddFallbackServiceProvider(_scope.ServiceProvider);
            _context.Services.GetRequiredService<NavigationManager>().NavigateTo($"/inbox{show}");
            Page = _context.Render<InboxPage>(it => it.AddCascadingValue(host.Person(handle)));
        }

        public IRenderedComponent<InboxPage> Page { get; }

        public Task Until(Func<string, bool> fulfilled) => Page.WaitForStateAsync(() => fulfilled(Page.Markup), Patience.Longest);

        public async ValueTask DisposeAsync()
        {
            await _context.DisposeAsync();
            await _scope.DisposeAsync();
        }
    }
}
