using System.Net;
using System.Text.Json;
using EscalationRoom.Web.Tests.Hosting;

namespace EscalationRoom.Web.Tests.Queue;

public sealed class AskingForTheOpenOnes(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task Staff_get_every_open_room_they_may_enter_a_page_at_a_time_each_once()
    {
        var rooms = new HashSet<string>();
        for (var count = 0; count < 5; count++)
        {
            rooms.Add((await host.OpenRoomAsync()).Value);
        }

        var (seen, cursor) = (new List<string>(), "");
        do
        {
            var page = await host.As("u-daniel").Look($"/api/queue?limit=2&cursor={cursor}");
            Assert.Equal(HttpStatusCode.OK, page.Status);
            seen.AddRange(Keys(page.Body));
            cursor = page.Text("cursor");
        }
        while (cursor is not null);

        Assert.Equal(seen.Count, seen.Distinct().Count());
        Assert.Superset(rooms, seen.ToHashSet());
    }

    [Fact]
    public async Task Counts_and_rows_hold_only_what_the_asker_may_enter()
    {
        var room = await host.OpenRoomAsync();
        Assert.Contains(room.Value, Keys((await host.As("u-mira").Look("/api/queue")).Body));
        var outside = await host.As("u-tomas").Look("/api/queue");
        Assert.Empty(Keys(outside.Body));
        Assert.All(outside.Body.GetProperty("views").EnumerateArray(), it => Assert.Equal(0, it.GetProperty("count").GetInt32()));
        Assert.Equal("OnlyForStaff", (await host.As("c-ruth").Look("/api/queue")).Refusal);
    }

    [Fact]
    public async Task A_view_holds_what_its_name_says_and_its_count_says_how_much()
    {
        var room = await host.OpenRoomAsync();
        await host.ChangeAsync(room, it => it.OfferHandoff(host.Person("u-priya").Id, host.Person("u-kenji"), "My shift ends.", TimeSpan.FromMinutes(9), Now));
        var handoffs = await host.As("u-rachel").Look("/api/queue?view=handoffs");
        var line = handoffs.Body.GetProperty("rooms").EnumerateArray().Single(it => it.GetProperty("key").GetString() == room.Value);
        Assert.Equal("Kenji Watanabe", line.GetProperty("waitsFor").GetString());
        Assert.Equal(Keys(handoffs.Body).Length, handoffs.Body.GetProperty("views").EnumerateArray().Single(it => it.GetProperty("id").GetString() == "handoffs").GetProperty("count").GetInt32());
        Assert.DoesNotContain(room.Value, Keys((await host.As("u-rachel").Look("/api/queue?view=notAccepted")).Body));
    }

    [Fact]
    public async Task What_comes_due_first_stands_first_with_the_time_that_is_left()
    {
        await host.As("u-mira").Ask("/api/escalations", Intake.Forms.Whole());
        var first = (await host.As("u-rachel").Look("/api/queue")).Body.GetProperty("rooms")[0].GetProperty("due");
        Assert.Equal(("Accept", false, "24×7"), (first.GetProperty("clock").GetString(), first.GetProperty("isLate").GetBoolean(), first.GetProperty("calendar").GetString()));
        Assert.InRange(first.GetProperty("leftMinutes").GetInt32(), 8, 10);
    }

    [Theory]
    [InlineData("u-mira", true)]
    [InlineData("u-tomas", false)]
    [InlineData("u-priya", true)]
    [InlineData("u-kenji", true)]
    [InlineData("u-rachel", true)]
    [InlineData("u-helen", true)]
    [InlineData("u-noor", false)]
    [InlineData("u-grant", false)]
    [InlineData("u-yuki", false)]
    [InlineData("u-olu", false)]
    [InlineData("u-victor", true)]
    [InlineData("u-ada", false)]
    public async Task A_row_stands_in_the_queue_of_exactly_those_who_may_enter_its_room(string handle, bool mayEnter)
    {
        var room = await host.OpenRoomAsync();
        Assert.Equal(mayEnter, (await host.As(handle).Look($"/api/rooms/{room}")).Status is HttpStatusCode.OK);
        var queue = await host.As(handle).Look("/api/queue");
        Assert.Equal(mayEnter, Keys(queue.Body).Contains(room.Value));
        var all = queue.Body.GetProperty("views").EnumerateArray().Single(it => it.GetProperty("id").GetString() == "all").GetProperty("count").GetInt32();
        Assert.Equal(Keys(queue.Body).Length, all);
    }

    [Theory]
    [InlineData("/api/rooms?cursor=nonsense", "ThisCursorIsNotOurs")]
    [InlineData("/api/queue?view=nonsense", "NoSuchView")]
    [InlineData("/api/queue?cursor=nonsense", "ThisCursorIsNotOurs")]
    [InlineData("/api/queue?cursor=%F0%9F%98%80", "ThisCursorIsNotOurs")]
    public async Task Nonsense_is_refused_in_words(string path, string refusal) =>
        Assert.Equal((HttpStatusCode.UnprocessableEntity, refusal), ((await host.As("u-priya").Look(path)).Status, (await host.As("u-priya").Look(path)).Refusal));

    private DateTimeOffset Now => host.Get<TimeProvider>().GetUtcNow();

    private static string[] Keys(JsonElement body) => [.. body.GetProperty("rooms").EnumerateArray().Select(it => it.GetProperty("key").GetString()!)];
}
