using System.Net;
using EscalationRoom.Domain.Intake;
using EscalationRoom.Web.Documents.Files;
using EscalationRoom.Web.Documents.InDrafts;
using EscalationRoom.Web.Tests.Documents;
using EscalationRoom.Web.Tests.Hosting;
using Microsoft.AspNetCore.Hosting;

namespace EscalationRoom.Web.Tests.Intake;

public sealed class AddingFilesToADraft(AddingFilesToADraft.BusyStore host) : IClassFixture<AddingFilesToADraft.BusyStore>
{
    private readonly Guid _draft = Guid.NewGuid();

    private string Files => $"/api/drafts/{_draft}/files";

    [Fact]
    public async Task A_file_stays_with_the_draft_and_becomes_one_document_of_its_lane_however_often_it_is_submitted()
    {
        var mira = await BeginAsync();
        await mira.Upload(Files, Parcels.Of("pool.pdf", Unique("pool"), "Client"));
        await mira.Upload(Files, Parcels.Of("notes.txt", "Ours only."u8.ToArray(), "Internal"));
        await mira.Keep(_draft, ($"contact.{host.Person("c-ruth").Id}", "yes"));
        var room = (await mira.Do(_draft, "submit")).Text("room")!;
        Assert.Equal("ThisDraftIsARoom", (await mira.Do(_draft, "submit")).Refusal);

        Assert.Equal([("notes.txt", "Internal"), ("pool.pdf", "Client")], await DocumentsAsync(mira, room));
        Assert.Equal([("pool.pdf", "Client")], await DocumentsAsync(host.As("c-ruth"), room));
    }

    [Fact]
    public async Task It_counts_as_supporting_documents()
    {
        var mira = host.As("u-mira");
        var before = await mira.KeepAll(_draft, without: "field.documents");
        await mira.Upload(Files, Parcels.Of("pool.pdf", Parcels.Pdf));

        Assert.Equal(("96", "100"), (before.Text("completeness"), (await mira.Look($"/api/drafts/{_draft}")).Text("completeness")));
    }

    [Fact]
    public async Task Whom_the_draft_is_shared_with_reads_and_takes_out_its_files_and_nobody_else()
    {
        var (mira, lena) = (await BeginAsync(), host.As("u-lena"));
        var file = (await mira.Upload(Files, Parcels.Of("pool.pdf", Parcels.Pdf))).Text("id");
        Assert.Equal(HttpStatusCode.NotFound, (await lena.Look($"{Files}/{file}")).Status);
        Assert.Equal("DraftNotFound", (await lena.Upload(Files, Parcels.Of("mine.pdf", Parcels.Pdf))).Refusal);
        Assert.Equal(HttpStatusCode.NotFound, (await lena.Do(_draft, $"files/{file}/remove")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await host.As("c-ruth").Look($"{Files}/{file}")).Status);

        await mira.Do(_draft, "share", new { isShared = true });
        Assert.Equal(Parcels.Pdf, await lena.GetByteArrayAsync($"{Files}/{file}", TestContext.Current.CancellationToken));
        Assert.Equal("Client", (await lena.Do(_draft, $"files/{file}/lane", new { lane = "Client" })).Body.GetProperty("files")[0].GetProperty("lane").GetString());
        Assert.Equal(0, (await lena.Do(_draft, $"files/{file}/remove")).Body.GetProperty("files").GetArrayLength());
        Assert.Equal(HttpStatusCode.NotFound, (await mira.Look($"{Files}/{file}")).Status);
    }

    [Fact]
    public async Task Once_it_is_submitted_the_room_decides_who_reads_it()
    {
        var mira = await BeginAsync();
        var file = (await mira.Upload(Files, Parcels.Of("pool.pdf", Parcels.Pdf))).Text("id");
        await mira.Do(_draft, "submit");

        Assert.Equal("ThisDraftIsARoom", (await mira.Look($"{Files}/{file}")).Refusal);
        Assert.Equal("ThisDraftIsARoom", (await mira.Upload(Files, Parcels.Of("late.pdf", Parcels.Pdf))).Refusal);
        Assert.Equal("NoSuchDraftFile", (await mira.Do(_draft, $"files/{file}/remove")).Refusal);
    }

    [Fact]
    public async Task One_that_is_on_its_way_while_the_draft_is_submitted_lands_in_the_room()
    {
        var mira = await BeginAsync();
        var slow = new SlowFile();
        using var line = LineOf("u-mira");
        var sending = line.Upload(Files, Parcels.Of("slow.pdf", slow, "Internal"));
        await ArrivingAsync();
        var room = (await mira.Do(_draft, "submit")).Text("room")!;
        slow.GoOn();
        var taken = await sending;

        Assert.Equal((HttpStatusCode.Created, room), (taken.Status, taken.Text("room")));
        Assert.Equal([("slow.pdf", "Internal")], await DocumentsAsync(mira, room));
    }

    [Fact]
    public async Task Whoever_helped_and_is_not_in_the_room_hears_where_it_is_and_whom_to_ask()
    {
        var mira = await BeginAsync();
        await mira.Do(_draft, "share", new { isShared = true });
        var slow = new SlowFile();
        using var line = LineOf("u-lena");
        var sending = line.Upload(Files, Parcels.Of("slow.pdf", slow, "Internal"));
        await ArrivingAsync();
        var room = (await mira.Do(_draft, "submit")).Text("room")!;
        slow.GoOn();
        var refused = await sending;

        Assert.Equal("TheDraftBecameARoomMeanwhile", refused.Refusal);
        Assert.Contains(room, refused.Text("detail")!, StringComparison.Ordinal);
        Assert.Empty(await DocumentsAsync(mira, room));
    }

    [Fact]
    public async Task One_that_comes_while_somebody_submits_waits_and_stays_with_the_draft_when_that_is_refused()
    {
        var (mira, by, shelf) = (host.As("u-mira"), host.Person("u-mira").Id, host.Get<Data.Intake.DraftShelf>());
        await mira.KeepAll(_draft, without: "test");
        await shelf.TakeForSubmissionAsync(by, new DraftId(_draft), DateTimeOffset.UtcNow, TestContext.Current.CancellationToken);
        var sending = mira.Upload(Files, Parcels.Of("pool.pdf", Parcels.Pdf));
        Assert.Equal("TheSubmissionHasGaps", (await mira.Do(_draft, "submit")).Refusal);

        Assert.Equal(HttpStatusCode.Created, (await sending).Status);
        Assert.Equal(1, (await mira.Look($"/api/drafts/{_draft}")).Body.GetProperty("files").GetArrayLength());
    }

    [Theory]
    [InlineData("run.exe", "MZ", "Internal", "FilesOfThisKindAreNotTaken")]
    [InlineData("page.pdf", "<html>", "Internal", "TheContentIsNotWhatTheNameSays")]
    [InlineData("empty.txt", "", "Internal", "TheFileIsEmpty")]
    [InlineData("counsel.txt", "Privileged.", "Privileged", "DraftFilesGoToClientOrInternal")]
    [InlineData("board.txt", "Words.", "Boardroom", "DraftFilesGoToClientOrInternal")]
    public async Task What_a_room_would_not_take_a_draft_does_not_take(string name, string content, string lane, string refusal)
    {
        var mira = await BeginAsync();
        var refused = await mira.Upload(Files, Parcels.Of(name, System.Text.Encoding.UTF8.GetBytes(content), lane));

        Assert.Equal(refusal, refused.Refusal);
        Assert.Equal(0, (await mira.Look($"/api/drafts/{_draft}")).Body.GetProperty("files").GetArrayLength());
    }

    [Fact]
    public async Task The_same_command_adds_one_file_and_twenty_are_enough()
    {
        var (mira, command) = (await BeginAsync(), Guid.NewGuid());
        await mira.Upload(Files, Parcels.Of("pool.pdf", Parcels.Pdf, command: command));
        await mira.Upload(Files, Parcels.Of("pool.pdf", Parcels.Pdf, command: command));
        Assert.Equal("CommandIdReused", (await mira.Upload(Files, Parcels.Of("pool.pdf", Unique("other"), command: command))).Refusal);
        Assert.Equal(1, (await mira.Look($"/api/drafts/{_draft}")).Body.GetProperty("files").GetArrayLength());

        var (shelf, by, now) = (host.Get<Data.Intake.DraftShelf>(), host.Person("u-mira").Id, DateTimeOffset.UtcNow);
        for (var number = 1; number < DraftFile.Most; number++)
        {
            var one = new DraftFile(Guid.NewGuid(), Domain.Rooms.Lane.Internal, new Domain.Rooms.StoredFile($"{number}.txt", "text/plain", 1, new string('0', 64)), by, now);
            Assert.True((await shelf.AddFileAsync(by, new DraftId(_draft), one, long.MaxValue, TestContext.Current.CancellationToken)).IsDone);
        }

        Assert.Equal("TheDraftIsFull", (await mira.Upload(Files, Parcels.Of("more.pdf", Parcels.Pdf))).Refusal);
    }

    [Fact]
    public async Task Bytes_nobody_names_any_more_are_forgotten_a_day_later_and_others_never()
    {
        var mira = await BeginAsync();
        var (gone, shared) = (Unique("gone"), Unique("shared"));
        var file = await mira.Upload(Files, Parcels.Of("gone.pdf", gone));
        var twice = await mira.Upload(Files, Parcels.Of("shared.pdf", shared));
        var other = Guid.NewGuid();
        await mira.KeepAll(other);
        await mira.Upload($"/api/drafts/{other}/files", Parcels.Of("shared.pdf", shared));
        await mira.Do(_draft, $"files/{file.Text("id")}/remove");
        await mira.Do(_draft, "discard");
        string[] kept = [PathOf(file), PathOf(twice)];

        await SweepAsync(DateTimeOffset.UtcNow);
        Assert.All(kept, it => Assert.True(File.Exists(it)));
        await SweepAsync(DateTimeOffset.UtcNow.AddDays(2));
        Assert.Equal([false, true], kept.Select(File.Exists));

        await mira.Do(other, "submit");
        await SweepAsync(DateTimeOffset.UtcNow.AddDays(2));
        Assert.True(File.Exists(PathOf(twice)));
    }

    private async Task<HttpClient> BeginAsync()
    {
        var mira = host.As("u-mira");
        await mira.KeepAll(_draft);
        return mira;
    }

    private async Task SweepAsync(DateTimeOffset now)
    {
        using var sweep = new ForgetDraftFiles(
            host.Get<Data.Intake.DraftShelf>(), host.Get<FileStore>(), new Microsoft.Extensions.Time.Testing.FakeTimeProvider(now), Microsoft.Extensions.Logging.Abstractions.NullLogger<ForgetDraftFiles>.Instance);
        await sweep.SweepAsync(TestContext.Current.CancellationToken);
    }

    private string PathOf(ApiAnswer file) => host.Get<FileStore>().PathOf(file.Text("sha256")!);

    private static byte[] Unique(string words) => [.. Parcels.Pdf, .. System.Text.Encoding.ASCII.GetBytes($"\n{words} {Guid.NewGuid()}")];

    private static async Task<List<(string? Name, string? Lane)>> DocumentsAsync(HttpClient who, string room) =>
    [
        .. (await who.Look($"/api/rooms/{room}/timeline")).Body.GetProperty("events").EnumerateArray()
            .Where(it => it.GetProperty("kind").GetString() == "document.added")
            .Select(it => (it.GetProperty("data").GetProperty("name").GetString(), it.GetProperty("lane").GetString()))
            .Order(),
    ];

    /// <summary>The factory's own clients hold a body until it is whole, so that they can follow a redirect.</summary>
    private HttpClient LineOf(string handle)
    {
        var client = new HttpClient { BaseAddress = host.ClientOptions.BaseAddress };
        client.DefaultRequestHeaders.Authorization = host.As(handle).DefaultRequestHeaders.Authorization;
        return client;
    }

    /// <summary>The first half is on disk, so the upload was let in while this was a draft.</summary>
    private async Task ArrivingAsync()
    {
        var arrivals = new DirectoryInfo(Path.Combine(host.StorageFolder, "arriving"));
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience.Longest);
        while (!arrivals.Exists || !arrivals.EnumerateFiles("*.part").Any(it => it.Length > 0))
        {
            await Task.Delay(20, patience.Token);
            arrivals.Refresh();
        }
    }

    /// <summary>A file whose second half comes when it is told to.</summary>
    private sealed class SlowFile : HttpContent
    {
        private readonly TaskCompletionSource _rest = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void GoOn() => _rest.TrySetResult();

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync(Unique("slow"), TestContext.Current.CancellationToken);
            await stream.WriteAsync(new byte[1 << 20], TestContext.Current.CancellationToken);
            await stream.FlushAsync(TestContext.Current.CancellationToken);
            await _rest.Task.WaitAsync(Patience.Longest, TestContext.Current.CancellationToken);
            await stream.WriteAsync("end"u8.ToArray(), TestContext.Current.CancellationToken);
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }

    /// <summary>Takes more files a minute than one person sends.</summary>
    public sealed class BusyStore : TestHost
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Storage:UploadsPerMinute", "1000");
        }
    }
}
