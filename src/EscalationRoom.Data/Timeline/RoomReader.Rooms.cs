using EscalationRoom.Data.Search;
using EscalationRoom.Domain.Clients;
using EscalationRoom.Domain.Intake;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using Microsoft.EntityFrameworkCore;

namespace EscalationRoom.Data.Timeline;

public sealed partial class RoomReader
{
    /// <summary>One room as this person may see it.</summary>
    public Task<RoomView?> OpenAsync(RoomKey key, CancellationToken cancellation) =>
        GlanceAsync(
            key,
            async (db, glance) =>
            {
                var shelved = (await RoomLoader.LoadAsync(db, [glance.Room], cancellation))[0];
                var client = await db.Clients.AsNoTracking().FirstAsync(it => it.Id == shelved.Room.Client, cancellation);
                return ViewFor(_people.Find(_me)!, shelved.Room, client, glance);
            },
            cancellation);

    /// <summary>The room an offer of ownership was made in, when this person may enter it.</summary>
    public async Task<RoomKey?> RoomOfAsync(HandoffId offer, CancellationToken cancellation)
    {
        await using var db = await _contexts.CreateDbContextAsync(cancellation);
        var key = await (
            from handoff in db.Handoffs
            where handoff.Id == offer
            join room in db.Rooms on handoff.Room equals room.Id
            select (RoomKey?)room.Key).FirstOrDefaultAsync(cancellation);
        return key is { } found && await GlanceAsync(found, (_, glance) => Task.FromResult<Glance?>(glance), cancellation) is not null ? found : null;
    }

    private RoomView? ViewFor(Person person, Room room, Domain.Clients.Client client, Glance glance)
    {
        var staff = person.IsStaff;
        var insider = glance.Access.Reads.Has(Lane.Internal);
        return new RoomView(
            room.Id,
            room.Key,
            room.Title,
            client.Name,
            staff ? client.Tier : null,
            staff ? room.Type : null,
            staff ? room.Severity : null,
            staff ? room.Tier : null,
            IsWaitingForTheClient(room, glance.Access) ? StateWords.WaitingForTheClient(staff) : Words(person, room.State),
            room.OpenedAt,
            room.OwnerId,
            NameOf(room.OwnerId),
            room.OwnerSince,
            insider ? room.DeputyId : null,
            insider ? room.OfferedTo : null,
            insider ? room.OfferExpires : null,
            insider ? room.CommandTakenFrom : null,
            insider ? room.PendingHandoff : null,
            room.IsOver,
            glance.Access,
            glance.Heads.Within(glance.Access.Reads),
            [.. room.Participants.Where(it => staff || it.Role is Role.Guest || it.Id == room.OwnerId).Select(it => SeenAs(it, staff, glance.Access.Reads))],
            Permissions.Operations.Where(it => Permissions.Check(it.Name, person, room.Seats) is null).Select(it => it.Name).ToHashSet())
        {
            Standing = RoomStanding.Of(room, staff, insider),
            Commitments = glance.Access.Reads.Has(Lane.Client) ? room.Commitments : [],
            Clocks = insider && glance.Access.Reads.Has(Lane.Client) ? room.Clocks : null,
            Briefs = room.Briefs.FindAll(it => glance.Access.Reads.Has(it.Lane)),
            Asks = room.Asks.FindAll(it => glance.Access.Reads.Has(it.Lane)),
            SuggestedOwner = insider ? room.SuggestedOwnerId : null,
            Client = staff ? ClientCard.Of(client) : null,
            Trigger = staff && room.State is not RoomState.Draft ? room.Trigger : null,
        };
    }

    /// <summary>A contact sees no seats; staff see of a seat only the lanes they share with it.</summary>
    private static Participant SeenAs(Participant it, bool isStaff, Lanes shared) => isStaff
        ? it with { Reads = it.Reads & shared, Writes = it.Writes & shared }
        : it with { Seat = Seat.Contact, Reads = Lanes.Client, Writes = Lanes.Client };

    /// <summary>Only who reads the client's lane may know that a contact was asked for something.</summary>
    private static bool IsWaitingForTheClient(Room room, RoomAccess access) => access.Reads.Has(Lane.Client)
        && room.State is (RoomState.InReview or RoomState.InfoRequested) && room.Asks.Exists(it => it is { Kind: AskKind.Information, Lane: Lane.Client, IsOpen: true });

    private string NameOf(PersonId person) => _people.Find(person)?.Name ?? "Somebody";

    private static string Words(Person person, RoomState state) => person.IsStaff ? StateWords.ForStaff(state) : StateWords.ForClient(state);
}

/// <summary>Which rooms to list. Applied before anything is counted.</summary>
/// <param name="Named">Words that all stand in the key, the title or the client's name.</param>
/// <param name="IsOver">Only what is closed or merged, or only what is not.</param>
public sealed record RoomFilter(
    RoomState? State = null, PersonId? Owner = null, string? Words = null, TriggerKind? Trigger = null, SearchWords? Named = null, ClientId? Client = null, bool? IsOver = null)
{
    internal IQueryable<Room> Apply(IQueryable<Room> rooms, Person asker)
    {
        rooms = State is { } state ? InState(rooms, state, asker) : rooms;
        rooms = Trigger is { } trigger ? rooms.Where(it => it.Trigger == trigger && asker.IsStaff) : rooms;
        rooms = Owner is { } owner ? rooms.Where(it => it.OwnerId == owner) : rooms;
        rooms = Client is { } client ? rooms.Where(it => it.Client == client) : rooms;
        rooms = IsOver switch
        {
            null => rooms,
            true => rooms.Where(it => it.State == RoomState.Closed || it.State == RoomState.Merged),
            false => rooms.Where(it => it.State != RoomState.Closed && it.State != RoomState.Merged),
        };
        return string.IsNullOrWhiteSpace(Words) ? rooms : rooms.Where(it => it.Title.Contains(Words));
    }

    /// <summary>A contact asks by the words they are shown, which do not tell an elevation from ordinary work.</summary>
    private static IQueryable<Room> InState(IQueryable<Room> rooms, RoomState asked, Person asker)
    {
        RoomState[] meant = asker.IsStaff
            ? [asked]
            : [.. Enum.GetValues<RoomState>().Where(it => StateWords.ForClient(it) == StateWords.ForClient(asked))];
        return rooms.Where(it => meant.Contains(it.State));
    }
}
