using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain.Intake;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Web.Intake.Returning;

/// <summary>The form as a room holds it, for those who read it there.</summary>
public sealed class ReadHeldForm(RoomReaders readers)
{
    private static readonly string[] Kinds = [EventKinds.Of<EscalationSubmitted>(), EventKinds.Of<EscalationResubmitted>(), EventKinds.Of<CommunicationImported>()];

    /// <returns>Nothing where they may not enter, or nothing was submitted.</returns>
    public async Task<EscalationForm?> OfAsync(RoomKey room, PersonId by, CancellationToken cancellation) =>
        await readers.For(by).RecordAsync(room, new RecordFilter([.. Kinds], Lane.Internal), null, RoomReader.LargestPage, cancellation) is { } record ? HeldForm.Of(default, record.Events) : null;
}
