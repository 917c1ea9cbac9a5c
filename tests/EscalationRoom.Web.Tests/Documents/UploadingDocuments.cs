using System.Net;
using System.Text;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Documents.Files;
using EscalationRoom.Web.Tests.Hosting;

namespace EscalationRoom.Web.Tests.Documents;

public sealed class UploadingDocuments(TestHost host) : IClassFixture<TestHost>
{
    private const long LargestFile = 100 * 1024 * 1024;

    [Fact]
    public async Task A_document_is_stored_told_live_and_downloaded_byte_for_byte()
    {
        var key = await host.OpenRoomAsync();
        await using var sofia = await host.HubAs("u-sofia");
        await sofia.Join(key.Value);

        var added = await Priya.Upload(At(key), Parcels.Of("Störung – Bericht.pdf", Parcels.Pdf));
        await sofia.Until(seen => seen.Any(it => it.Kind == "document.added" && it.Data["name"]?.ToString() == "Störung – Bericht.pdf"));
        using var download = await host.As("u-sofia").GetAsync(Link(added), Cancellation);

        Assert.Equal(HttpStatusCode.Created, added.Status);
        Assert.Equal(Parcels.Pdf, await download.Content.ReadAsByteArrayAsync(Cancellation));
        Assert.Equal("attachment", download.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal("application/pdf", download.Content.Headers.ContentType?.MediaType);
        Assert.Equal(["nosniff"], download.Headers.GetValues("X-Content-Type-Options"));
        Assert.Equal(["sandbox"], download.Headers.GetValues("Content-Security-Policy"));
    }

    [Fact]
    public async Task A_part_of_it_can_be_asked_for()
    {
        var added = await Priya.Upload(At(await host.OpenRoomAsync()), Parcels.Of("a.pdf", Parcels.Pdf));
        using var ask = new HttpRequestMessage(HttpMethod.Get, Link(added));
        ask.Headers.Range = new(1, 3);

        using var part = await Priya.SendAsync(ask, Cancellation);

        Assert.Equal((HttpStatusCode.PartialContent, "PDF"), (part.StatusCode, await part.Content.ReadAsStringAsync(Cancellation)));
    }

    [Theory]
    [InlineData("c-ruth")]
    [InlineData("c-dana")]
    [InlineData("u-olu")]
    [InlineData("u-ada")]
    public async Task Who_does_not_read_its_lane_finds_nothing_as_if_it_were_not_there(string handle)
    {
        var added = await Priya.Upload(At(await host.OpenRoomAsync()), Parcels.Of("a.pdf", Parcels.Pdf));

        var foreign = await host.As(handle).Look(Link(added).ToString());
        var absent = await host.As(handle).Look($"/api/documents/{Guid.NewGuid()}/revisions/1");

        Assert.Equal((HttpStatusCode.NotFound, "DocumentNotFound"), (foreign.Status, foreign.Refusal));
        Assert.Equal(absent.Text("detail"), foreign.Text("detail"));
    }

    [Fact]
    public async Task Access_is_asked_at_every_download()
    {
        var key = await host.OpenRoomAsync();
        var added = await Priya.Upload(At(key), Parcels.Of("a.pdf", Parcels.Pdf, "Client"));
        var before = await host.As("c-ruth").Look(Link(added).ToString());
        await Priya.Ask($"/api/rooms/{key}/participants/c-ruth/remove", Ask.For(new { reason = "Left." }));
        var after = await host.As("c-ruth").Look(Link(added).ToString());

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), (before.Status, after.Status));
    }

    [Fact]
    public async Task A_new_revision_stays_in_its_lane_and_the_old_one_stays_readable()
    {
        var key = await host.OpenRoomAsync();
        var first = await Priya.Upload(At(key), Parcels.Of("plan.txt", "one"u8.ToArray(), "Client"));
        var id = first.Text("document");

        var second = await host.As("c-ruth").Upload(At(key), Parcels.Of("plan.txt", "two"u8.ToArray(), "Client", document: id));
        var moved = await Priya.Upload(At(key), Parcels.Of("plan.txt", "three"u8.ToArray(), "Internal", document: id));
        var elsewhere = await Priya.Upload(At(await host.OpenRoomAsync()), Parcels.Of("plan.txt", "four"u8.ToArray(), "Client", document: id));

        Assert.Equal(("2", "Client"), (second.Text("revision"), second.Text("lane")));
        Assert.Equal(("ADocumentStaysInItsLane", "NoSuchDocument"), (moved.Refusal, elsewhere.Refusal));
        Assert.Equal("one", await Priya.GetStringAsync(Link(first), Cancellation));
        Assert.Equal("two", await Priya.GetStringAsync(Link(second), Cancellation));
    }

    [Fact]
    public async Task The_same_command_again_is_the_same_document_and_other_bytes_are_refused()
    {
        var (path, command) = (At(await host.OpenRoomAsync()), Guid.NewGuid());

        var first = await Priya.Upload(path, Parcels.Of("a.pdf", Parcels.Pdf, command: command));
        var again = await Priya.Upload(path, Parcels.Of("a.pdf", Parcels.Pdf, command: command));
        var other = await Priya.Upload(path, Parcels.Of("a.pdf", [.. Parcels.Pdf, 1], command: command));

        Assert.Equal(first.Body.ToString(), again.Body.ToString());
        Assert.Equal("CommandIdReused", other.Refusal);
    }

    [Theory]
    [InlineData("report.pdf", "MZ and so on, a program", "TheContentIsNotWhatTheNameSays")]
    [InlineData("setup.exe", "%PDF-1.7", "FilesOfThisKindAreNotTaken")]
    [InlineData("gpj.exe\u202Efdp.exe", "%PDF-1.7", "FilesOfThisKindAreNotTaken")]
    [InlineData("page.svg", "<svg onload='x'/>", "FilesOfThisKindAreNotTaken")]
    [InlineData("notes.txt", "binary \u0000 inside", "TheContentIsNotWhatTheNameSays")]
    [InlineData("empty.txt", "", "TheFileIsEmpty")]
    [InlineData("..", "text", "AFileNeedsAName")]
    public async Task What_may_not_be_taken_is_refused_in_words_and_nothing_is_recorded(string name, string content, string refusal)
    {
        var key = await host.OpenRoomAsync();

        var refused = await Priya.Upload(At(key), Parcels.Of(name, Encoding.UTF8.GetBytes(content)));

        Assert.Equal((HttpStatusCode.UnprocessableEntity, refusal), (refused.Status, refused.Refusal));
        Assert.DoesNotContain("document.added", (await Priya.Look($"/api/rooms/{key}/timeline")).Body.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hundred_megabytes_are_taken_and_one_byte_more_is_refused()
    {
        var path = At(await host.OpenRoomAsync());

        var largest = await Priya.Upload(path, Parcels.Of("dump.pdf", Parcels.Huge(LargestFile), "Internal"));
        var tooLarge = await Priya.Upload(path, Parcels.Of("dump.pdf", Parcels.Huge(LargestFile + 1), "Internal"));

        Assert.Equal(HttpStatusCode.Created, largest.Status);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "TheFileIsTooLarge"), (tooLarge.Status, tooLarge.Refusal));
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(host.StorageFolder, "arriving"), "*", SearchOption.AllDirectories));
    }

    [Theory]
    [InlineData("c-ruth", "Internal", HttpStatusCode.Forbidden, "YouCannotWriteInThisLane")]
    [InlineData("c-dana", "Client", HttpStatusCode.NotFound, "RoomNotFound")]
    [InlineData("u-victor", "Internal", HttpStatusCode.Forbidden, "NotAllowed")]
    [InlineData("u-priya", "Nowhere", HttpStatusCode.UnprocessableEntity, "NoSuchLane")]
    public async Task Files_go_only_where_their_sender_may_write(string handle, string lane, HttpStatusCode status, string refusal)
    {
        var refused = await host.As(handle).Upload(At(await host.OpenRoomAsync()), Parcels.Of("a.pdf", Parcels.Pdf, lane));

        Assert.Equal((status, refusal), (refused.Status, refused.Refusal));
    }

    [Fact]
    public async Task What_is_no_upload_at_all_is_refused_in_words()
    {
        var path = At(await host.OpenRoomAsync());
        using var json = new StringContent("{}", Encoding.UTF8, "application/json");
        using var broken = new StringContent("--x\r\nContent-Disposition: form-data; name=file; filename=a.pdf\r\n\r\n%PDF-", Encoding.UTF8);
        broken.Headers.ContentType = new("multipart/form-data") { Parameters = { new("boundary", "x") } };

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await Priya.Upload(path, json)).Status);
        Assert.Equal("ThisIsNotAnUpload", (await Priya.Upload(path, broken)).Refusal);
        Assert.Equal("ThisIsNotAnUpload", (await Priya.Upload(path, new MultipartFormDataContent { { new StringContent("Internal"), "lane" } })).Refusal);
    }

    [Fact]
    public void What_broken_uploads_left_is_swept_away_and_running_ones_stay()
    {
        var arriving = Directory.CreateDirectory(Path.Combine(host.StorageFolder, "arriving")).FullName;
        var (old, young) = (Path.Combine(arriving, "old.part"), Path.Combine(arriving, "young.part"));
        File.WriteAllText(old, "half");
        File.WriteAllText(young, "half");
        File.SetLastWriteTimeUtc(old, DateTime.UtcNow.AddHours(-2));

        host.Get<FileStore>().ForgetArrivals(DateTimeOffset.UtcNow.AddHours(-1));

        Assert.Equal((false, true), (File.Exists(old), File.Exists(young)));
        File.Delete(young);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private HttpClient Priya => host.As("u-priya");

    private static string At(RoomKey key) => $"/api/rooms/{key}/documents";

    private static Uri Link(ApiAnswer added) => new($"/api/documents/{added.Text("document")}/revisions/{added.Text("revision")}", UriKind.Relative);
}
