using System.Text.Json;
using System.Text.Json.Nodes;
using EscalationRoom.Data.Seed;
using EscalationRoom.Domain;
using EscalationRoom.Domain.Intake;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Domain.Routing;
using EscalationRoom.Web.Rooms;
using EscalationRoom.Web.Tests.Documents;
using EscalationRoom.Web.Tests.Matrix;

namespace EscalationRoom.Web.Tests.Resuming;

/// <summary>A room with all its lanes in use, in which people do things through the doors.</summary>
internal sealed class Play(Crowd host, RoomKey room)
{
    private static readonly Submission Submission = new(
        DemoClients.IdOf("cl-aldermoor"), EscalationType.ServiceOutage, Severity.Sev2, "A lane is down.", "Portal slow", "Since 09:12.", "400 clinics", "Speed.")
    {
        Coverage = DemoClients.CoverageOf("cl-aldermoor"),
    };

    public RoomKey Room { get; private set; } = room;

    public DateTimeOffset Now => host.Get<TimeProvider>().GetUtcNow();

    public static async Task<Play> SetAsync(Crowd host)
    {
        var play = new Play(host, await host.OpenRoomAsync());
        await play.AskAsync("u-priya", "participants/", new { person = "u-helen" });
        await play.AskAsync("u-priya", "participants/", new { person = "u-noor" });
        await play.SayAsync("u-priya", "Client", "We are on it.");
        await play.SayAsync("u-mira", "Internal", "They wait since nine.");
        await play.SayAsync("u-helen", "Executive", "I call their COO.");
        await play.SayAsync("u-noor", "Privileged", "Admit nothing yet.");
        return play;
    }

    public Person Person(string handle) => host.Person(handle);

    /// <summary>Asks the API for a change of this room; anything but done fails the test.</summary>
    public Task<JsonElement> AskAsync(string handle, string path, object body) => PostAsync(handle, $"/api/rooms/{Room.Value}/{path}", body);

    public async Task<JsonElement> PostAsync(string handle, string path, object body)
    {
        var told = await host.ApiOf(Person(handle)).PostAsync(path, (JsonObject)JsonSerializer.SerializeToNode(body)!);
        Assert.True(told.IsDone, $"{path}: {told.Body}");
        return told.Json();
    }

    public async Task<JsonElement> ReadAsync(string handle, string path) => (await host.ApiOf(Person(handle)).GetAsync($"/api/rooms/{Room.Value}/{path}")).Json();

    /// <returns>The message's id.</returns>
    public async Task<Guid> SayAsync(string handle, string lane, string text, Guid? replyTo = null) =>
        (await AskAsync(handle, "messages", new { lane, text, replyTo })).GetProperty("eventId").GetGuid();

    /// <returns>The document's id.</returns>
    public async Task<Guid> ShareAsync(string handle, string lane, string name, Guid? document = null, string content = "")
    {
        using var parcel = Parcels.Of(name, [.. Parcels.Pdf, .. System.Text.Encoding.UTF8.GetBytes(content)], lane, document: document?.ToString());
        var told = await host.ApiOf(Person(handle)).SendAsync($"/api/rooms/{Room.Value}/documents", parcel);
        Assert.True(told.IsDone, told.Body);
        return told.Json().GetProperty("document").GetGuid();
    }

    /// <returns>The offer's id.</returns>
    public async Task<Guid> OfferAsync(string to) =>
        (await AskAsync("u-priya", "handoffs", new { to, reason = "My shift ends." })).GetProperty("id").GetGuid();

    public async Task ProposeAsync(params string[] signOffs) =>
        await AskAsync("u-priya", "resolutions/", new { path = "fix", summary = "Pool raised.", signOffs });

    public async Task OfferResolutionAsync()
    {
        await ProposeAsync();
        await AskAsync("u-priya", "resolutions/offer", new { text = "The pool is larger now." });
    }

    public Task<JsonElement> CloseAsync() =>
        AskAsync("u-priya", "close", new { outcome = "withdrawnByClient", cause = "unknown", summary = "Withdrawn.", toClient = "As you asked." });

    /// <summary>What only the system or a later door asks for.</summary>
    public Task<T> ChangeAsync<T>(Func<Room, Result<T>> ask)
        where T : RoomEvent => host.ChangeAsync(Room, ask);

    /// <summary>Goes on in another room, which is a draft.</summary>
    public async Task StartDraftAsync() => Room = (await host.Get<LiveRooms>().OpenAsync<EscalationDrafted>(
        Person("u-mira").Id, NewCommand(), (id, key) => Domain.Rooms.Room.Draft(id, key, Submission, Person("u-mira"), Person("u-mira").Id, "Data missing.", Now), Now, default)).Key;

    /// <summary>Goes on in another room, which Priya is asked to accept.</summary>
    public async Task StartUnacceptedAsync()
    {
        Room = (await host.Get<LiveRooms>().OpenAsync(Person("u-mira").Id, NewCommand(), Open, Now, default)).Key;

        Room Open(RoomId id, RoomKey key)
        {
            var room = Domain.Rooms.Room.Open(id, key, Submission, Person("u-mira"), Person("u-rachel"), Now);
            room.OfferRoom(Person("u-priya"), "Skill outage.", Now.AddMinutes(10), Now);
            room.AddParticipant(Person("u-rachel"), Person("c-ruth"), Lanes.None, Now);
            return room;
        }
    }

    public Task<EscalationReroutingProposed> SuggestAsync() => ChangeAsync(room => room.ProposeRerouting(
        new RoutingDecision(1, 999, "otherwise", "otherwise", [], [], [], RoutingStep.Ranked, Person("u-kenji").Id, "Kenji Watanabe", null, "", "Rachel Boateng", [], 30), Now));

    public Task<EscalationSubmitted> SubmitAsync(bool withImport = false) => ChangeAsync(it =>
    {
        var submitted = it.Submit(Person("u-mira").Id, Submission, Person("u-rachel"), Now);
        _ = withImport && it.ImportCommunication(Person("u-mira").Id, Lane.Client, Imported, Now, Now).IsDone;
        return submitted;
    });

    private static readonly ImportedItem Imported = new("Ruth Ambrose", "", Speaker.Client, "", "Nothing works.", DateTimeOffset.UnixEpoch, "", "Mail", "", "", "");

    private static Command NewCommand() => new(Guid.NewGuid(), "room.submit", Submission);
}
