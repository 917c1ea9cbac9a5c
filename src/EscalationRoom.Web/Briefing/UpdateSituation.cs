using System.ComponentModel.DataAnnotations;
using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Rooms;
using EscalationRoom.Web.Rooms.Api;
using EscalationRoom.Web.Rooms.Messages;

namespace EscalationRoom.Web.Briefing;

/// <summary>Writes down where things stand for the readers of one lane, on top of the version its author saw.</summary>
public sealed class UpdateSituation(LiveRooms rooms, RoomReaders readers, TimeProvider clock)
{
    public async Task<Result<SituationUpdated>> RunAsync(RoomKey room, PersonId by, SituationGiven given, CancellationToken cancellation)
    {
        if (Named.Lane(given.Lane) is not { } lane)
        {
            return new NoSuchLane();
        }

        EventId[] cited = [.. (given.Cites ?? []).Take(Room.MostCitations + 1).Select(it => new EventId(it)).Distinct()];
        var cites = cited.Length == 0 ? [] : await readers.For(by).ItemsAsync(room, cited, cancellation) ?? [];
        var command = new Command(given.CommandId, "room.situation.update", given, lane);
        return await rooms.ChangeAsync(room, by, command, Ask, cancellation);

        Result<SituationUpdated> Ask(Room it) => cites.Count < cited.Length
            ? new CiteWhatItsReadersRead(lane)
            : it.UpdateSituation(by, lane, given.With(cites), given.Seen, clock.GetUtcNow());
    }
}

/// <param name="Lane">Internal; or Client for the words the client reads.</param>
/// <param name="Seen">The version you had before you; 0 where there was none.</param>
/// <param name="Cites">Events of the same lane that these words rest on, at most 20.</param>
public sealed record SituationGiven(
    [Required] Guid? CommandId, [Required] string? Lane, int Seen, [Required] string? Happened, string? Impact, string? Tried, string? NextStep, Guid[]? Cites = null)
{
    internal Situation With(IReadOnlyList<PostedItem> cites) => new(Happened ?? "", Impact ?? "", Tried ?? "", NextStep ?? "", cites);
}
