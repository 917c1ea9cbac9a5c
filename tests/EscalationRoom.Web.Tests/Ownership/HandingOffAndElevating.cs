using System.Net;
using EscalationRoom.Web.Tests.Hosting;

namespace EscalationRoom.Web.Tests.Ownership;

public sealed class HandingOffAndElevating(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task All_watching_see_the_new_owner_and_the_client_sees_only_who_answers_now()
    {
        var (key, room) = await RoomAsync();
        await using var ruth = await host.HubAs("c-ruth");
        await ruth.Join(key);

        var offered = await host.As("u-priya").Ask($"{room}/handoffs", Ask.For(new { to = "u-sofia", reason = "Shift ends.", expiresInMinutes = 10 }));
        var accepted = await host.As("u-sofia").Ask($"/api/handoffs/{offered.Text("id")}/accept", Ask.For(new { readback = "Portal down, pool exhausted, update due 10:30." }));
        await ruth.Until(seen => seen.Any(it => it.Kind == "ownership.announced" && it.Data["name"]?.ToString() == "Sofia Marchetti"));

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.OK), (offered.Status, accepted.Status));
        Assert.DoesNotContain("Shift ends.", string.Join(' ', ruth.Events.Select(it => it.Text)), StringComparison.Ordinal);
        Assert.Equal("Sofia Marchetti", await OwnerOf(room));
    }

    [Fact]
    public async Task Whoever_comes_too_late_is_told_who_won_and_since_when()
    {
        var (_, room) = await RoomAsync();
        var offered = await host.As("u-priya").Ask($"{room}/handoffs", Ask.For(new { to = "u-sofia", reason = "Shift ends.", expiresInMinutes = 10 }));
        await host.As("u-rachel").Ask($"{room}/command", Ask.For(new { reason = "Board asked." }));

        var late = await host.As("u-sofia").Ask($"/api/handoffs/{offered.Text("id")}/accept", Ask.For(new { readback = "Mine." }));

        Assert.Equal(("NoHandoffIsWaitingForYou", "Rachel Boateng"), (late.Refusal, late.Text("owner")));
        Assert.NotNull(late.Text("since"));
    }

    [Fact]
    public async Task A_higher_tier_takes_an_elevated_room_and_the_old_owner_stays_as_deputy()
    {
        var (_, room) = await RoomAsync();

        var elevated = await host.As("u-priya").Ask($"{room}/elevations", Ask.For(new { to = "u-helen", reason = "Credit above 10,000.", expiresInMinutes = 30 }));
        var waiting = await host.As("u-priya").Look(room);
        var accepted = await host.As("u-helen").Ask($"/api/handoffs/{elevated.Text("id")}/accept", Ask.For(new { readback = "Settlement with finance today." }));
        var after = await host.As("u-priya").Look(room);

        Assert.Equal(("Elevated, awaiting acceptance", HttpStatusCode.OK), (waiting.Text("state"), accepted.Status));
        Assert.Equal(("Helen Strand", "3"), (await OwnerOf(room), after.Text("tier")));
        Assert.Equal(host.Person("u-priya").Id.ToString(), after.Text("deputy"));
    }

    [Fact]
    public async Task An_elevation_does_not_stay_in_its_tier()
    {
        var (_, room) = await RoomAsync();

        var refused = await host.As("u-priya").Ask($"{room}/elevations", Ask.For(new { to = "u-sofia", reason = "Help.", expiresInMinutes = 30 }));

        Assert.Equal("AnElevationGoesToAHigherTier", refused.Refusal);
    }

    private async Task<string?> OwnerOf(string room) => (await host.As("u-rachel").Look(room)).Body.GetProperty("owner").GetProperty("name").GetString();

    private async Task<(string Key, string Room)> RoomAsync()
    {
        var key = (await host.OpenRoomAsync()).Value;
        return (key, $"/api/rooms/{key}");
    }
}
