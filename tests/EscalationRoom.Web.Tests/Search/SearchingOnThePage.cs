using Bunit;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Search;
using EscalationRoom.Web.Tests.Hosting;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace EscalationRoom.Web.Tests.Search;

public sealed class SearchingOnThePage(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task A_contact_finds_their_lane_and_is_shown_no_others_and_no_lanes()
    {
        var room = await host.OpenRoomAsync();
        await host.ChangeAsync(room, it => it.PostMessage(host.Person("u-priya").Id, Lane.Client, "The walrus is back.", Now));
        await host.ChangeAsync(room, it => it.PostMessage(host.Person("u-priya").Id, Lane.Internal, "The walrus cost us 9,000.", Now));
        await using var ruth = new Screen(host, "c-ruth", "walrus");
        await using var priya = new Screen(host, "u-priya", "walrus");

        Assert.Single(ruth.Page.FindAll(".hit"));
        Assert.DoesNotContain("9,000", ruth.Page.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("Internal", ruth.Page.Markup, StringComparison.Ordinal);
        Assert.Equal("walrus", ruth.Page.Find("mark").TextContent);
        Assert.Equal(2, priya.Page.FindAll(".hit").Count);
        Assert.Contains("Internal lane", priya.Page.Find(".hit-link").GetAttribute("aria-label"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("[click](javascript:alert(1))")]
    [InlineData("<mark onclick=alert(1)>")]
    public async Task Whatever_was_written_is_shown_as_text(string words)
    {
        var room = await host.OpenRoomAsync();
        await host.ChangeAsync(room, it => it.PostMessage(host.Person("u-priya").Id, Lane.Client, $"ocelot {words}", Now));
        await using var sofia = new Screen(host, "u-rachel", $"ocelot {words}");
        Assert.Contains(sofia.Page.FindAll(".hit-text"), it => it.TextContent.Contains(words.Split(' ')[0], StringComparison.Ordinal));
        Assert.Empty(sofia.Page.FindAll("img, script, [onclick]:not([onclick='']), a[href^='javascript']"));
    }

    [Fact]
    public async Task What_turns_text_around_is_named()
    {
        var room = await host.OpenRoomAsync();
        await host.ChangeAsync(room, it => it.AddDocument(host.Person("u-priya").Id, Lane.Client, new StoredFile("dugong\u202Egnp.exe", "text/plain", 3, "00"), Now));
        await using var rachel = new Screen(host, "u-rachel", "dugong");
        Assert.Contains("⟦U+202E⟧", rachel.Page.Find(".hit-text").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_found_says_so_and_what_to_do()
    {
        await using var olu = new Screen(host, "u-olu", "quagga");
        Assert.Contains("Try fewer or other words", olu.Page.Find(".empty").TextContent, StringComparison.Ordinal);
    }

    private DateTimeOffset Now => host.Get<TimeProvider>().GetUtcNow();

    private sealed class Screen : IAsyncDisposable
    {
        private readonly BunitContext _context = new();
        private readonly AsyncServiceScope _scope;

        public Screen(TestHost host, string handle, string words)
        {
            _scope = host.Services.CreateAsyncScope();
            _context.JSInterop.Mode = JSRuntimeMode.Loose;
            _context.Services.AddFallbackServiceProvider(_scope.ServiceProvider);
            _context.Services.GetRequiredService<NavigationManager>().NavigateTo(new SearchTerms(words).Address);
            Page = _context.Render<SearchPage>(it => it.AddCascadingValue(host.Person(handle)));
            Page.WaitForState(() => Page.FindAll(".hit, .empty, .refusal").Count > 0, Patience.Longest);
        }

        public IRenderedComponent<SearchPage> Page { get; }

        public async ValueTask DisposeAsync()
        {
            await _context.DisposeAsync();
            await _scope.DisposeAsync();
        }
    }
}
