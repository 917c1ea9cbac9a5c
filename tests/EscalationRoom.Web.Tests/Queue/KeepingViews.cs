using Bunit;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Queue.Listing;
using EscalationRoom.Web.Queue.Pages;
using EscalationRoom.Web.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace EscalationRoom.Web.Tests.Queue;

public sealed class KeepingViews(TestHost host) : IClassFixture<TestHost>
{
    private static readonly QueueFilter Severe = new("all", "portal", Severity.Sev1, null, RoomState.InReview, null);

    [Fact]
    public async Task A_view_is_kept_for_the_person_who_made_it_and_nobody_else()
    {
        var kept = (await KeepAsync("u-kenji", "Severe portals", Severe)).Value!;
        Assert.Equal(kept, Assert.Single(await OfAsync("u-kenji")));
        Assert.Empty(await OfAsync("u-farah"));

        await DropAsync("u-farah", kept.Id);
        Assert.Single(await OfAsync("u-kenji"));
        await DropAsync("u-kenji", kept.Id);
        Assert.Empty(await OfAsync("u-kenji"));
    }

    [Fact]
    public async Task The_same_name_again_takes_the_others_place()
    {
        await KeepAsync("u-daniel", "Mine to watch", Severe);
        await KeepAsync("u-daniel", " mine to WATCH ", Severe with { Severity = Severity.Sev2, Owner = host.Person("u-priya").Id });
        var view = Assert.Single(await OfAsync("u-daniel"));
        Assert.Equal((Severity.Sev2, host.Person("u-priya").Id), (view.Filter.Severity, view.Filter.Owner));
    }

    [Fact]
    public async Task A_view_without_a_name_and_one_too_many_are_refused()
    {
        Assert.IsType<AViewNeedsAShortName>((await KeepAsync("u-marcus", " ", Severe)).Refusal);
        Assert.IsType<AViewNeedsAShortName>((await KeepAsync("u-marcus", new string('x', 41), Severe)).Refusal);
        for (var number = 1; number <= 20; number++)
        {
            Assert.True((await KeepAsync("u-marcus", $"View {number}", Severe)).IsDone);
        }

        Assert.IsType<ThatIsEnoughViews>((await KeepAsync("u-marcus", "View 21", Severe)).Refusal);
    }

    [Fact]
    public async Task Kept_on_the_page_it_stands_in_the_rail_with_its_count_on_the_next_visit()
    {
        await host.OpenRoomAsync();
        await using (var first = new PageOnScreen<QueuePage>(host, "u-helen"))
        {
            await first.Until(() => first.Page.FindAll(".queue-line").Count > 0);
            await first.Fill("select[aria-label=Severity]", "Sev1");
            await first.Until(() => first.Page.FindAll("#view-name").Count == 1);
            await first.Fill("#view-name", "Only the worst");
            await first.Page.Find(".queue-keep").SubmitAsync();
            await first.Until(() => first.Page.FindAll(".queue-own").Count == 1);
        }

        await using var next = new PageOnScreen<QueuePage>(host, "u-helen");
        await next.Until(() => next.Page.FindAll(".queue-own").Count == 1);
        Assert.Matches("Only the worst[1-9]", next.Page.Find(".queue-own").TextContent.Trim());
        await next.Press(".queue-own", next.Page.Find(".queue-own .queue-view").TextContent.Trim());
        Assert.Equal("true", next.Page.Find(".queue-own .queue-view").GetAttribute("aria-current"));
    }

    private async Task<Domain.Result<OwnView>> KeepAsync(string handle, string name, QueueFilter filter)
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<SavedViews>().KeepAsync(host.Person(handle).Id, name, filter, Xunit.TestContext.Current.CancellationToken);
    }

    private async Task<IReadOnlyList<OwnView>> OfAsync(string handle)
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<SavedViews>().OfAsync(host.Person(handle).Id, Xunit.TestContext.Current.CancellationToken);
    }

    private async Task DropAsync(string handle, Guid view)
    {
        await using var scope = host.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<SavedViews>().DropAsync(host.Person(handle).Id, view, Xunit.TestContext.Current.CancellationToken);
    }
}
