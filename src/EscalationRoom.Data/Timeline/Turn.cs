using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Data.Timeline;

/// <summary>One pass over a batch of commands: each room is asked in order of arrival, and what it recorded is gathered for one commit.</summary>
internal sealed class Turn(RoomShelf shelf, AnsweredCommands answered)
{
    private readonly Dictionary<(Domain.People.PersonId, Guid), Request> _asked = [];
    private readonly Dictionary<EventId, Request> _commands = [];
    private readonly List<(ShelvedRoom Room, IReadOnlyList<RoomEvent> Facts)> _changed = [];
    private readonly HashSet<RoomId> _refusedIn = [];

    /// <summary>Commands that broke; they are failed alone and the rest of the batch is asked again.</summary>
    public List<(Request Request, Exception Why)> Broken { get; } = [];

    public void Ask(IEnumerable<Request> requests)
    {
        foreach (var request in requests)
        {
            try
            {
                Ask(request);
            }
#pragma warning disable CA1031 // One command's bug must not take the commands of other people with it.
            catch (Exception bug)
#pragma warning restore CA1031
            {
                Broken.Add((request, bug));
                return;
            }
        }

        GatherChanges(requests.Select(it => it.Room).Distinct());
    }

    public CommitPlan Plan(TableSql tables, IReadOnlyList<Outbox.IDeliverySource> deliveries)
    {
        var plan = new CommitPlan(tables, deliveries);
        foreach (var (room, facts) in _changed)
        {
            plan.Add(room, facts, _commands);
        }

        return plan;
    }

    /// <summary>Rooms with a refusal that this commit itself would not prove to be current.</summary>
    public IReadOnlyCollection<RoomId> Unproven => [.. _refusedIn.Except(_changed.Select(it => it.Room.Room.Id))];

    public IReadOnlyList<Committed> Committed(CommitPlan plan) =>
        [.. _changed.Select(it => new Committed(it.Room.Room.Id, it.Room.Room.Key, it.Facts, it.Room.Room.Seats) { Noticed = plan.NoticedIn(it.Room.Room.Id) })];

    /// <summary>Remembers the answers, so that a repeat is answered without the database.</summary>
    public void Remember()
    {
        foreach (var request in _commands.Values)
        {
            answered.Add(request, request.Answer!);
        }
    }

    private void Ask(Request request)
    {
        var isOpening = request.Opens is not null && shelf.Find(request.Room) is null;
        if (isOpening)
        {
            shelf.Put(new ShelvedRoom(request.Opens!(), []));
        }

        var room = shelf.Find(request.Room)?.Room;
        if (request.Guard(room) is { } refusal)
        {
            Refuse(request, refusal);
            ForgetUnopened(request.Room, isOpening);
        }
        else if (request.Identity is { } id && answered.Find(id) is { } earlier)
        {
            Repeat(request, earlier.Hash, earlier.Answer);
        }
        else if (request.Identity is { } twin && _asked.TryGetValue(twin, out var first) && first.Answer is { } answer)
        {
            Repeat(request, first.CommandHash!, answer);
        }
        else
        {
            AskRoom(request, room!);
        }
    }

    private void AskRoom(Request request, Room room)
    {
        request.Ask(room);
        if (request.Answer is not { } answer)
        {
            _refusedIn.Add(request.Room);
            return;
        }

        if (request.Identity is { } id)
        {
            _asked[id] = request;
            _commands[answer.Id] = request;
        }
    }

    private static void Repeat(Request request, byte[] hash, RoomEvent answer)
    {
        if (hash.AsSpan().SequenceEqual(request.CommandHash))
        {
            request.AnswerWith(answer);
        }
        else
        {
            request.Refuse(new CommandIdReused());
        }
    }

    private void Refuse(Request request, Domain.Refusal refusal)
    {
        _refusedIn.Add(request.Room);
        request.Refuse(refusal);
    }

    /// <summary>A room whose opening was refused never was.</summary>
    private void ForgetUnopened(RoomId room, bool isOpening)
    {
        if (isOpening)
        {
            shelf.Forget(room);
        }
    }

    private void GatherChanges(IEnumerable<RoomId> rooms)
    {
        foreach (var shelved in rooms.OrderBy(it => it.Value).Select(shelf.Find).OfType<ShelvedRoom>())
        {
            if (shelved.Room.TakeRecorded() is { Count: > 0 } facts)
            {
                _changed.Add((shelved, facts));
            }
        }
    }
}
