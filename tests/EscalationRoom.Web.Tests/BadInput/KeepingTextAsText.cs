using EscalationRoom.Web.Tests.Hosting;

namespace EscalationRoom.Web.Tests.BadInput;

/// <summary>What looks dangerous is somebody's text: stored and told as it was written.</summary>
public sealed class KeepingTextAsText(TestHost host) : IClassFixture<TestHost>
{
    public static TheoryData<string> Texts => new(
        "<script>alert(1)</script>",
        "[click](javascript:alert(1)) ![x](https://elsewhere.example/x.png) <img src=x onerror=alert(1)>",
        "invoice\u202Egpj.exe \u2066\u2069 \u200b\ufeff",
        "'; DROP TABLE RoomEvents; -- %00 {{7*7}} ${7*7} =1+1",
        "line one\r\nline two\u2028line three\u0085\u001b[31m",
        "👩‍⚕️ mañana 日本語 \U0010FFFD",
        "a\u0000b");

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task Comes_back_as_it_was_written_over_API_and_hub(string text)
    {
        var room = await host.OpenRoomAsync();
        using var api = new Api(host.As("u-priya"));
        await using var json = await host.HubAs("u-sofia");
        await using var packed = await host.HubAs("u-mira", messagePack: true);
        await json.Join(room.Value);
        await packed.Join(room.Value);

        Assert.Equal(201, (await api.PostAsync($"/api/rooms/{room.Value}/messages", new() { ["lane"] = "Internal", ["text"] = text })).Status);

        await json.UntilRead(text);
        await packed.UntilRead(text);
        var told = (await api.GetAsync($"/api/rooms/{room.Value}/timeline")).Json().GetProperty("events").EnumerateArray().Last();
        Assert.Equal(text, told.GetProperty("text").GetString());
        Assert.DoesNotContain(host.Log.Lines, it => it.Contains(text, StringComparison.Ordinal));
    }
}
