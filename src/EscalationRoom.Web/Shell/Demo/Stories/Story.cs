using EscalationRoom.Data.People;
using EscalationRoom.Data.Seed;
using EscalationRoom.Domain;
using EscalationRoom.Domain.Intake;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Rooms;
using EscalationRoom.Web.Shell.Demo.Files;

namespace EscalationRoom.Web.Shell.Demo.Stories;

/// <summary>
/// One worked escalation being told through the change door, each step as the person who takes it. Every step is a command with an id
/// made from its name, so that telling a story again goes on where it was broken off.
/// </summary>
/// <param name="name">Which telling this is; the seeded one has the scenario's own name.</param>
internal sealed partial class Story(string name, SeedScenario scenario, StoryTime time, LiveRooms rooms, PeopleDirectory people, DemoFiles files)
{
    public static readonly Person System = Person.Itself;

    private readonly StoryText _text = new(scenario, time);
    private readonly SeedItem[] _messages = [.. scenario.Items.Where(it => it.Kind == "message")];

    /// <summary>Steps that were told before, by their command. They are not asked again: who took them may not be allowed to any more.</summary>
    public IReadOnlyDictionary<Guid, RoomEvent> Told { get; init; } = new Dictionary<Guid, RoomEvent>();

    /// <summary>Told of each step after it is durable.</summary>
    public Func<RoomEvent, Task> Tell { get; init; } = _ => Task.CompletedTask;

    public CancellationToken Cancellation { get; init; }

    public RoomKey Key
    {
        get => _text.Key;
        private set => _text.Key = value;
    }

    public SeedScenario Scenario => scenario;

    public StoryText Text => _text;

    /// <summary>The command that tells a step; it is the same on every start, so a step is told once.</summary>
    public static Guid CommandId(string story, string step) => SeedId.Of($"{story}/{step}");

    public bool IsTold(string step) => Told.ContainsKey(CommandId(step));

    public Person Who(string handle) =>
        handle == "sys" ? System : people.Find(handle) ?? throw new StoryBrokeOffException(Key, $"nobody is called {handle}");

    public DateTimeOffset At(double offset) => time.Of(offset);

    /// <summary>When an offer of half an hour ends; one that is made at closing time waits until the next morning, as the story's next step does.</summary>
    public DateTimeOffset HalfHourAfter(double offset, DateTimeOffset now) => At(offset + 0.5) is var later && later > now.AddMinutes(30) ? later : now.AddMinutes(30);

    public StoryTime Time => time;

    public SeedItem Event(string kind, int which = 0) => scenario.Items.Where(it => it.Event == kind).ElementAt(which);

    public Submission Submission(string test, string impact, string requested, Severity? severity = null) => new(
        DemoClients.IdOf(scenario.Client),
        Enum.Parse<EscalationType>(scenario.Type.Replace("_", "", StringComparison.Ordinal), ignoreCase: true),
        severity ?? Enum.Parse<Severity>(scenario.Severity[..4]),
        test,
        scenario.Title,
        _text.Of(Event("submitted").Text),
        impact,
        requested)
    {
        Coverage = DemoClients.CoverageOf(scenario.Client),
        Trigger = scenario.Trigger.StartsWith("client", StringComparison.Ordinal) ? TriggerKind.ClientRequest
            : scenario.Trigger.Contains("SLA", StringComparison.Ordinal) ? TriggerKind.Lapse : TriggerKind.FrontlineUnresolved,
    };

    /// <param name="given">The room's name, when it has one already.</param>
    public async Task OpenAsync<T>(double at, string by, RoomKey? given, Func<RoomId, RoomKey, DateTimeOffset, Room> open)
        where T : RoomEvent
    {
        if (given is { } known && IsTold("open"))
        {
            Key = known;
            return;
        }

        var now = await time.ComesAsync(at, Cancellation);
        var command = new Command(CommandId("open"), "room.submit", name);
        var (opened, key) = await rooms.OpenAsync<T>(Who(by).Id, command, (id, it) => open(id, it, now), now, Cancellation, given);
        Key = key;
        await TellAsync("open", opened);
    }

    public async Task<T> DoAsync<T>(double at, string step, string operation, Person by, Func<Room, DateTimeOffset, Result<T>> ask, Lane? lane = null)
        where T : RoomEvent
    {
        if (Told.TryGetValue(CommandId(step), out var before))
        {
            return (T)before;
        }

        var now = await time.ComesAsync(at, Cancellation);
        var command = new Command(CommandId(step), operation, step, lane);
        return await TellAsync(step, await rooms.ChangeAsync(Key, by.Id, command, it => ask(it, now), Cancellation));
    }

    /// <param name="number">The message's number in the scenario, from 1.</param>
    public async Task<PostedMessage> SayAsync(int number, PostedMessage? replyTo = null, params StoryCommitment[] makes)
    {
        var it = _messages[number - 1];
        var (by, lane) = (Who(it.By), Enum.Parse<Lane>(it.Lane!));
        PersonId[] mentions = [.. (it.Mentions ?? []).Select(handle => Who(handle).Id)];
        var said = await DoAsync(
            it.T,
            $"message {number}",
            "room.message.post",
            by,
            (room, now) => room.PostMessage(by.Id, lane, _text.Of(it.Text), now, replyTo, mentions),
            lane);
        foreach (var made in makes)
        {
            await MakeAsync(it.T, made, new PostedItem(said.Id, said.Lane, said.At));
        }

        return new PostedMessage(said.Id, said.Lane, said.By, said.At, IsDeleted: false);
    }

    public Task AddAsync(double at, string by, string who, Lanes lanes = Lanes.None) => DoAsync(
        at, $"add {who} to {lanes}", "room.participant.add", Who(by), (room, now) => room.AddParticipant(Who(by), Who(who), lanes, now));

    /// <param name="document">Its short name in the scenario, such as D1.</param>
    public async Task<DocumentAdded> AttachAsync(double at, string by, string document, Lane lane)
    {
        var file = await files.StoreAsync(scenario, document, revision: 1, Cancellation);
        return await DoAsync(
            at, $"{document} in {lane}", "room.document.add", Who(by), (room, now) => room.AddDocument(Who(by).Id, lane, file, now), lane);
    }

    public async Task<DocumentAdded> ReviseAsync(double at, string by, string document, DocumentAdded before)
    {
        var file = await files.StoreAsync(scenario, document, before.Revision + 1, Cancellation);
        return await DoAsync(
            at,
            $"{document} revision {before.Revision + 1}",
            "room.document.revise",
            Who(by),
            (room, now) => room.ReviseDocument(Who(by).Id, before.Document, file, now),
            before.Lane);
    }

    private Guid CommandId(string step) => CommandId(name, step);

    private async Task<T> TellAsync<T>(string step, Result<T> told)
        where T : RoomEvent
    {
        if (!told.IsDone)
        {
            throw new StoryBrokeOffException(Key, $"{step}: {told.Refusal.Reason}");
        }

        await Tell(told.Value);
        return told.Value;
    }
}

/// <summary>A step of the demo was refused.</summary>
public sealed class StoryBrokeOffException(RoomKey room, string why) : Exception($"The demo of {room} broke off at {why}");
