using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Tests.Hosting;

namespace EscalationRoom.Web.Tests.Rooms;

public sealed class KnowingOnlyOnesOwnSide(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task A_contact_cannot_find_out_about_an_elevation_by_filtering_the_list()
    {
        var room = await host.OpenRoomAsync();
        var now = DateTimeOffset.UtcNow;
        await host.ChangeAsync(room, it => it.Elevate(host.Person("u-priya").Id, host.Person("u-helen"), "Beyond tier 2.", TimeSpan.FromMinutes(10), now));

        var elevated = await host.As("c-ruth").GetStringAsync(new Uri("/api/rooms?state=Elevated", UriKind.Relative), TestContext.Current.CancellationToken);
        var working = await host.As("c-ruth").GetStringAsync(new Uri("/api/rooms?state=InReview", UriKind.Relative), TestContext.Current.CancellationToken);
        var staff = await host.As("u-priya").GetStringAsync(new Uri("/api/rooms?state=InReview", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Contains(room.Value, working, StringComparison.Ordinal);
        Assert.Equal(working, elevated);
        Assert.DoesNotContain(room.Value, staff, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_does_not_read_a_lane_is_not_told_who_does()
    {
        var room = await host.OpenRoomAsync();
        var now = DateTimeOffset.UtcNow;
        await host.ChangeAsync(room, it => it.AddParticipant(host.Person("u-priya"), host.Person("u-olu"), Lanes.Internal, now));
        await host.ChangeAsync(room, it => it.AddParticipant(host.Person("u-priya"), host.Person("u-helen"), Lanes.None, now));
        await host.ChangeAsync(room, it => it.RecordDecision(
            host.Person("u-helen").Id, Lane.Executive, new ChosenOption("Call their COO?", ["yes", "no"], "yes", "It lands better."), now));

        var expert = await host.As("u-olu").GetStringAsync(new Uri($"/api/rooms/{room.Value}", UriKind.Relative), TestContext.Current.CancellationToken);
        var executive = await host.As("u-helen").GetStringAsync(new Uri($"/api/rooms/{room.Value}", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.DoesNotContain("Executive", expert, StringComparison.Ordinal);
        Assert.Contains("Executive", executive, StringComparison.Ordinal);
    }
}
