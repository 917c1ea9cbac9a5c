using System.Net;
using System.Text;
using EscalationRoom.Web.Tests.Hosting;

namespace EscalationRoom.Web.Tests.Rooms;

public sealed class AskingWrongly(TestHost host) : IClassFixture<TestHost>
{
    private const string Marker = "mark-3f1c";

    [Theory]
    [InlineData("{", "application/json", HttpStatusCode.BadRequest, "ThisCannotBeRead")]
    [InlineData("{\"title\":{\"mark-3f1c\":1}}", "application/json", HttpStatusCode.BadRequest, "ThisCannotBeRead")]
    [InlineData("{\"commandId\":\"mark-3f1c\"}", "application/json", HttpStatusCode.BadRequest, "ThisCannotBeRead")]
    [InlineData("mark-3f1c", "text/plain", HttpStatusCode.UnsupportedMediaType, "ThisTypeIsNotTaken")]
    public async Task What_cannot_be_read_is_answered_in_words_and_told_to_nobody(string body, string type, HttpStatusCode status, string title)
    {
        using var content = new StringContent(body, Encoding.UTF8, type);

        var told = await host.As("u-mira").Upload("/api/escalations", content);

        Assert.Equal((status, title), (told.Status, told.Refusal));
        Assert.NotEmpty(told.Text("detail")!);
        Assert.DoesNotContain(Marker, told.Body.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(host.Log.Lines, it => it.Contains(Marker, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_there_and_nobody_signed_in_are_answered_in_words_too()
    {
        var absent = await host.As("u-mira").Look("/api/nothing");
        var stranger = await host.CreateClient().Look("/api/rooms");

        Assert.Equal((HttpStatusCode.NotFound, "NoSuchAddress"), (absent.Status, absent.Refusal));
        Assert.Equal((HttpStatusCode.Unauthorized, "SignInFirst"), (stranger.Status, stranger.Refusal));
    }
}
