using System.Net;
using System.Text.Json;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Tests.Hosting;

namespace EscalationRoom.Web.Tests.Search;

public sealed class SearchingOverTheApi(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task A_hit_says_where_it_stands_who_wrote_it_and_why_it_was_found()
    {
        var room = await host.OpenRoomAsync();
        await host.ChangeAsync(room, it => it.PostMessage(host.Person("u-priya").Id, Lane.Client, "The <b>zeppelin</b> is back.", Now));

        var hit = Assert.Single(await HitsAsync("c-ruth", "q=ZEPPELIN"));
        Assert.Equal((room.Value, "Client", "message", "Priya Raman"), (Text(hit, "room"), Text(hit, "lane"), Text(hit, "kind"), hit.GetProperty("by").GetProperty("name").GetString()));
        Assert.Equal($"/r/{room}/m/{Text(hit, "eventId")}", Text(hit, "link"));
        Assert.Equal(["The <b>", "zeppelin", "</b> is back."], hit.GetProperty("snippet").EnumerateArray().Select(it => Text(it, "text")!));
    }

    [Fact]
    public async Task The_whole_answer_is_the_same_whatever_happened_in_lanes_its_reader_does_not_read()
    {
        var room = await host.OpenRoomAsync();
        var (sofia, before) = (host.Person("u-sofia"), await host.As("c-ruth").Look("/api/search?q=gannet"));
        await host.ChangeAsync(room, it => it.AddParticipant(host.Person("u-priya"), sofia, Lanes.None, Now));
        await host.ChangeAsync(room, it => it.PostMessage(sofia.Id, Lane.Internal, "A gannet, not for the client", Now));
        await host.ChangeAsync(room, it => it.AddDocument(sofia.Id, Lane.Internal, new StoredFile("gannet.pdf", "application/pdf", 3, "00"), Now));
        await Task.Delay(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);

        Assert.Equal(before.Body.ToString(), (await host.As("c-ruth").Look("/api/search?q=gannet")).Body.ToString());
        Assert.Equal(2, (await HitsAsync("u-sofia", "q=gannet")).Length);
    }

    [Fact]
    public async Task Rooms_are_found_by_key_title_and_client_only_by_those_who_may_enter()
    {
        var room = await host.OpenRoomAsync();
        var mine = await host.As("u-priya").Look($"/api/search?q={room}%20aldermoor%20PORTAL");
        var foreign = await host.As("c-wei").Look($"/api/search?q={room}");
        Assert.Equal([room.Value], mine.Body.GetProperty("rooms").EnumerateArray().Select(it => Text(it, "key")!));
        Assert.Empty(foreign.Body.GetProperty("rooms").EnumerateArray());
    }

    [Fact]
    public async Task Staff_find_everybody_and_a_contact_only_who_answers_for_their_rooms()
    {
        await host.OpenRoomAsync();
        Assert.Contains("Inês Duarte", await NamesAsync("u-priya", "ines"));
        Assert.Empty(await NamesAsync("c-peter", "ines"));
        Assert.Equal(["Priya Raman"], await NamesAsync("c-ruth", "a"));
    }

    [Theory]
    [InlineData("lane=Board", "NoSuchLane")]
    [InlineData("kind=3", "NoSuchKindOfHit")]
    [InlineData("cursor=1", "ThisCursorIsNotOurs")]
    [InlineData("cursor=0192f0c4-7b55-7d01-8f3a-0c9b1e2d3f44", "ThisCursorIsNotOurs")]
    public async Task What_cannot_be_looked_for_is_refused_in_words(string asked, string refusal)
    {
        var told = await host.As("u-daniel").Look($"/api/search?q=a&{asked}");
        Assert.Equal((HttpStatusCode.UnprocessableEntity, refusal), (told.Status, told.Refusal));
    }

    [Fact]
    public async Task Too_many_letters_are_refused_and_no_letters_are_everything()
    {
        Assert.Equal("TooManyWords", (await host.As("u-noor").Look($"/api/search?q={new string('a', 201)}")).Refusal);
        var room = await host.OpenRoomAsync();
        Assert.NotEmpty(await HitsAsync("u-priya", $"room={room}"));
    }

    private DateTimeOffset Now => host.Get<TimeProvider>().GetUtcNow();

    private async Task<JsonElement[]> HitsAsync(string who, string asked) =>
        [.. (await host.As(who).Look($"/api/search?{asked}")).Body.GetProperty("hits").EnumerateArray()];

    private async Task<string[]> NamesAsync(string who, string words) =>
        [.. (await host.As(who).Look($"/api/search?q={words}")).Body.GetProperty("people").EnumerateArray().Select(it => Text(it, "name")!)];

    private static string? Text(JsonElement it, string name) => it.GetProperty(name).GetString();
}
