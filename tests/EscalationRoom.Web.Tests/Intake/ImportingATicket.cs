using System.Net;
using System.Text;
using System.Text.Json;
using EscalationRoom.Data.Audit;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Tests.Hosting;

namespace EscalationRoom.Web.Tests.Intake;

public sealed class ImportingATicket(TestHost host) : IClassFixture<TestHost>
{
    private const string Thread = "ZD-88213 Feed\n\nMarek Nowak <marek.nowak@aldermoor.example>, 16 Nov 2026 06:05\nThe feed stopped.\n\nMira Okafor, 16 Nov 2026 07:00\nWe look into it.\n\nMarek Nowak, 16 Nov 2026 08:00\n<b onmouseover=alert(1)>Still</b> nothing.";

    private readonly Guid _draft = Guid.NewGuid();

    [Fact]
    public async Task Its_messages_stand_in_the_room_in_order_with_their_own_time_and_source_and_in_the_chain()
    {
        var mira = host.As("u-mira");
        await mira.KeepAll(_draft);
        var imported = await ImportAsync(mira, Thread, ("link", "https://tickets.example/88213"));
        await mira.Ask($"/api/drafts/{_draft}/imports/2/lane", new { lane = "Client" });
        Assert.Equal(("3", "0"), (imported.Text("added"), imported.Text("known")));

        var room = (await mira.Do(_draft, "submit")).Text("room")!;
        var facts = (await mira.Look($"/api/rooms/{room}/timeline")).Body.GetProperty("events").EnumerateArray().Where(it => it.GetProperty("kind").GetString() == "communication.imported").ToList();

        Assert.Equal(["The feed stopped.", "We look into it.", "<b onmouseover=alert(1)>Still</b> nothing."], facts.Select(Words));
        Assert.Equal(["Internal", "Client", "Internal"], facts.Select(it => it.GetProperty("lane").GetString()));
        Assert.Equal(("Ticket ZD-88213", "ZD-88213#1", "https://tickets.example/88213", "16 Nov 2026 06:05"), (Of(facts[0], "source"), Of(facts[0], "externalId"), Of(facts[0], "link"), Of(facts[0], "writtenAs")));
        Assert.Equal(["client", "ours", "client"], facts.Select(it => Of(it, "speaker").ToLowerInvariant()));
        Assert.True(await IsWholeAsync(room));
        Assert.NotEmpty((await mira.Look($"/api/search?q=stopped&room={room}")).Body.ToString());
    }

    [Fact]
    public async Task What_is_imported_again_is_there_once()
    {
        var mira = host.As("u-mira");
        await mira.KeepAll(_draft);
        await ImportAsync(mira, Thread);
        var again = await ImportAsync(mira, $"{Thread}\n\nMarek Nowak, 16 Nov 2026 09:00\nHello?");
        Assert.Equal(("1", "3"), (again.Text("added"), again.Text("known")));
    }

    [Theory]
    [InlineData("thread.csv", "created_at,author,body\n2026-11-16 06:05,Marek Nowak,\"The feed, all of it, stopped.\"\n2026-11-16 08:00,Marek Nowak,Still nothing.", "The feed, all of it, stopped.")]
    [InlineData("thread.csv", "created_at;author;body\n2026-11-16 06:05;Marek Nowak;The feed stopped.\n2026-11-16 08:00;Marek Nowak;Still nothing.", "The feed stopped.")]
    [InlineData("thread.html", "<h1>ZD-88213</h1><article><b>Marek Nowak</b> <time datetime=\"2026-11-16T06:05:00Z\">six</time><p>The feed stopped.<script>alert(1)</script></p></article><article><b>Marek Nowak</b> <time datetime=\"2026-11-16T08:00:00Z\">8</time><p>Still nothing.</p></article>", "The feed stopped.")]
    [InlineData("thread.html", "<table><tr><th>Date</th><th>From</th><th>Message</th></tr><tr><td>2026-11-16 06:05</td><td>Marek Nowak</td><td>The feed<br>stopped.</td></tr><tr><td>2026-11-16 08:00</td><td>Marek</td><td>Still nothing.</td></tr></table>", "The feed\nstopped.")]
    [InlineData("thread.txt", Thread, "The feed stopped.")]
    public async Task Exports_of_ticket_systems_are_read(string name, string content, string first)
    {
        var mira = host.As("u-mira");
        await mira.KeepAll(_draft);
        var imported = await ImportAsync(mira, null, file: (name, Encoding.UTF8.GetBytes(content)));
        Assert.Equal(HttpStatusCode.OK, imported.Status);
        Assert.Equal(first, imported.Body.GetProperty("draft").GetProperty("imported")[0].GetProperty("text").GetString());
    }

    [Theory]
    [InlineData("thread.csv", "author,body\nMarek,Words.", "TheTableLacksColumns")]
    [InlineData("thread.csv", "created_at,body\nyesterday,Words.", "ARowHasNoTime")]
    [InlineData("thread.csv", "", "NoDatedMessages")]
    [InlineData("thread.html", "<p>No message.</p>", "NoDatedMessages")]
    [InlineData("thread.eml", "Dear all", "ThisIsNotAMail")]
    [InlineData("thread.docx", "PK", "FilesOfThisKindAreNotImported")]
    public async Task What_cannot_be_read_is_refused_in_words(string name, string content, string refusal)
    {
        var mira = host.As("u-mira");
        await mira.KeepAll(_draft);
        Assert.Equal(refusal, (await ImportAsync(mira, null, file: (name, Encoding.UTF8.GetBytes(content)))).Refusal);
    }

    [Fact]
    public async Task Nothing_is_imported_into_a_lane_a_new_room_keeps_closed_nor_without_words()
    {
        var mira = host.As("u-mira");
        await mira.KeepAll(_draft);
        Assert.Equal("ImportsGoToClientOrInternal", (await ImportAsync(mira, Thread, ("lane", "Privileged"))).Refusal);
        Assert.Equal("NothingToImport", (await ImportAsync(mira, " ")).Refusal);
        Assert.Equal("NoSuchImport", (await mira.Ask($"/api/drafts/{_draft}/imports/9/remove", new { })).Refusal);
    }

    [Fact]
    public async Task A_message_taken_out_of_the_draft_does_not_enter_the_room_and_the_client_reads_only_their_lane()
    {
        var mira = host.As("u-mira");
        await mira.KeepAll(_draft);
        await mira.Keep(_draft, ($"contact.{host.Person("c-ruth").Id}", "yes"));
        await ImportAsync(mira, Thread);
        await mira.Ask($"/api/drafts/{_draft}/imports/3/remove", new { });
        await mira.Ask($"/api/drafts/{_draft}/imports/1/lane", new { lane = "Client" });
        var room = (await mira.Do(_draft, "submit")).Text("room")!;

        var (staff, client) = ((await mira.Look($"/api/rooms/{room}/timeline")).Body.ToString(), (await host.As("c-ruth").Look($"/api/rooms/{room}/timeline")).Body.ToString());
        Assert.DoesNotContain("onmouseover", staff, StringComparison.Ordinal);
        Assert.Contains("We look into it", staff, StringComparison.Ordinal);
        Assert.Contains("The feed stopped", client, StringComparison.Ordinal);
        Assert.DoesNotContain("We look into it", client, StringComparison.Ordinal);
    }

    private async Task<ApiAnswer> ImportAsync(HttpClient who, string? text, (string Name, string Value)? field = null, (string Name, byte[] Bytes)? file = null)
    {
        using var form = new MultipartFormDataContent { { new StringContent(text ?? ""), "text" } };
        if (field is var (name, value))
        {
            form.Add(new StringContent(value), name);
        }

        if (file is var (called, bytes))
        {
            form.Add(new ByteArrayContent(bytes), "file", called);
        }

        return await who.Upload($"/api/drafts/{_draft}/imports", form);
    }

    private async Task<bool> IsWholeAsync(string room)
    {
        await foreach (var chain in host.Get<RoomChains>().VerifyAsync(new RoomKey(room), TestContext.Current.CancellationToken))
        {
            return chain is { IsGood: true, Events: > 6 };
        }

        return false;
    }

    private static string? Words(JsonElement fact) => fact.TryGetProperty("text", out var text) ? text.GetString() : Of(fact, "text");

    private static string Of(JsonElement fact, string name) => fact.GetProperty("data").GetProperty(name).ToString();
}
