using System.ComponentModel.DataAnnotations;
using EscalationRoom.Domain;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Rooms;
using EscalationRoom.Web.Rooms.Api;
using EscalationRoom.Web.Rooms.Messages;

namespace EscalationRoom.Web.Briefing;

/// <summary>Notes a fact from outside the room, or reports conditions, actions and needs of a severe case.</summary>
public sealed class RecordNote(LiveRooms rooms, TimeProvider clock)
{
    public async Task<Result<NoteRecorded>> RunAsync(RoomKey room, PersonId by, NoteGiven note, CancellationToken cancellation)
    {
        if (Named.Lane(note.Lane) is not { } lane)
        {
            return new NoSuchLane();
        }

        var command = new Command(note.CommandId, "room.note.record", note, lane);
        return await rooms.ChangeAsync(room, by, command, it => it.RecordNote(by, lane, note.Text ?? "", note.Source ?? "", clock.GetUtcNow()), cancellation);
    }

    public Task<Result<NoteRecorded>> ReportAsync(RoomKey room, PersonId by, ReportGiven report, CancellationToken cancellation) => rooms.ChangeAsync(
        room,
        by,
        new Command(report.CommandId, "room.note.record", report, Lane.Internal),
        it => it.RecordCanReport(by, new CanReport(report.Conditions ?? "", report.Actions ?? "", report.Needs ?? ""), clock.GetUtcNow()),
        cancellation);
}

/// <param name="Lane">Client, Internal, Executive or Privileged.</param>
/// <param name="Source">Where it was seen, such as the name of a monitor.</param>
public sealed record NoteGiven([Required] Guid? CommandId, [Required] string? Lane, [Required] string? Text, string? Source = null);

/// <param name="Needs">May be nothing.</param>
public sealed record ReportGiven([Required] Guid? CommandId, [Required] string? Conditions, [Required] string? Actions, string? Needs = null);
