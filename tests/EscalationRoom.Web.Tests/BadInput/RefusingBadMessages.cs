using System.Text;
using EscalationRoom.Web.Tests.Hosting;
using Microsoft.AspNetCore.SignalR;

namespace EscalationRoom.Web.Tests.BadInput;

/// <summary>Over API and hub alike: a refusal with a name and a sentence, nothing changed, nothing of it in the log.</summary>
public sealed class RefusingBadMessages(TestHost host) : IClassFixture<TestHost>
{
    /// <summary>Stands in every bad text, so that the log can be searched for it.</summary>
    private const string Mark = "zqstrangerzq";

    public static TheoryData<string, string, string, string, string> Cases => new()
    {
        { "empty text", "u-priya", "Internal", "", "AMessageNeedsText" },
        { "only spaces", "u-priya", "Internal", " \u00a0\u2003\r\n", "AMessageNeedsText" },
        { "16 KB and one byte", "u-priya", "Internal", Mark + new string('x', (16 * 1024) - Mark.Length + 1), "TheTextIsTooLong" },
        { "16 KB in letters, more in bytes", "u-priya", "Internal", Mark + new string('ü', 8 * 1024), "TheTextIsTooLong" },
        { "a lane nobody has", "u-priya", Mark, "Words.", "NoSuchLane" },
        { "a lane by number", "u-priya", "2", "Words.", "NoSuchLane" },
        { "two lanes", "u-priya", "Client, Internal", "Words.", "NoSuchLane" },
        { "a lane in other letters", "u-priya", "INTERNAL", "Words.", "NoSuchLane" },
        { "no lane", "u-priya", "", "Words.", "NoSuchLane" },
        { "a lane of others", "c-ruth", "Internal", Mark, "YouCannotWriteInThisLane" },
        { "a lane for counsel", "u-sofia", "Privileged", Mark, "YouCannotWriteInThisLane" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Is_refused_in_words_and_changes_nothing(string what, string handle, string lane, string text, string refusal)
    {
        var room = await host.OpenRoomAsync();
        var before = await Snapshot.TakeAsync(host, room);
        using var api = new Api(host.As(handle));
        await using var hub = await host.HubAs(handle);

        var told = await api.PostAsync($"/api/rooms/{room.Value}/messages", new() { ["lane"] = lane, ["text"] = text });
        var thrown = Told.Of(await Assert.ThrowsAsync<HubException>(() => hub.Send(room.Value, lane, text)));

        Assert.True(told.Status is 422 or 403, $"{what}: {told}");
        Assert.Equal((refusal, refusal), (told.Refusal, thrown.Refusal));
        Assert.EndsWith(".", told.Json().GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.EndsWith(".", thrown.Body, StringComparison.Ordinal);
        Assert.Equal(before, await Snapshot.TakeAsync(host, room));
        Assert.DoesNotContain(host.Log.Lines, it => it.Contains(Mark, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_text_of_exactly_16_KB_is_taken()
    {
        var room = await host.OpenRoomAsync();
        using var api = new Api(host.As("u-priya"));
        var told = await api.PostAsync($"/api/rooms/{room.Value}/messages", new() { ["lane"] = "Internal", ["text"] = new string('x', 16 * 1024) });
        Assert.Equal(201, told.Status);
    }

    [Theory]
    [InlineData("\"commandId\":\"not a guid\",")]
    [InlineData("\"commandId\":\"\",")]
    [InlineData("\"commandId\":null,")]
    [InlineData("\"commandId\":17,")]
    [InlineData("")]
    public async Task A_command_needs_an_id_of_its_own(string commandId)
    {
        var room = await host.OpenRoomAsync();
        var before = await Snapshot.TakeAsync(host, room);
        using var api = new Api(host.As("u-priya"));

        foreach (var path in new[] { "messages", "handoffs", "command" })
        {
            using var body = Body($$"""{{{commandId}}"lane":"Internal","text":"{{Mark}}","to":"u-sofia","reason":"{{Mark}}"}""");
            var told = await api.SendAsync($"/api/rooms/{room.Value}/{path}", body);
            Assert.InRange(told.Status, 400, 422);
        }

        Assert.Equal(before, await Snapshot.TakeAsync(host, room));
        Assert.DoesNotContain(host.Log.Lines, it => it.Contains(Mark, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{"lane":"Internal","text":"zqstrangerzq \ud800 alone","commandId":"6f9619ff-8b86-4011-b42d-00cf4fc964ff"}""")]
    [InlineData("""{"lane":"Internal","text":"zqstrangerzq""")]
    [InlineData("""{"lane":"Internal","text":["zqstrangerzq"],"commandId":"6f9619ff-8b86-4011-b42d-00cf4fc964ff"}""")]
    [InlineData("""["zqstrangerzq"]""")]
    [InlineData("zqstrangerzq")]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("""{"lane":"Internal","text":"zqstrangerzq","commandId":"6f9619ff-8b86-4011-b42d-00cf4fc964ff","replyTo":"zqstrangerzq"}""")]
    public async Task A_body_that_is_no_message_is_refused(string json)
    {
        var room = await host.OpenRoomAsync();
        var before = await Snapshot.TakeAsync(host, room);
        using var api = new Api(host.As("u-priya"));
        using var body = Body(json);

        var told = await api.SendAsync($"/api/rooms/{room.Value}/messages", body);

        Assert.Equal((400, "ThisCannotBeRead"), (told.Status, told.Refusal));
        Assert.Equal(before, await Snapshot.TakeAsync(host, room));
        Assert.DoesNotContain(host.Log.Lines, it => it.Contains(Mark, StringComparison.Ordinal));
    }

    private static StringContent Body(string json) => new(json, Encoding.UTF8, "application/json");
}
