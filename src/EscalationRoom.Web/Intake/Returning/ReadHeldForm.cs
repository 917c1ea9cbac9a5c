using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain.Intake;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Web.Intake.Returning;

/// <summary>The form as a room holds it, for those who read it there.</summary>
public sealed class ReadHeldForm(RoomReaders readers)
{
    private static readonly string[] Kinds = [EventKinds.Of<EscalationSubmitted>(), EventKinds.Of<EscalationResubmitted>(), EventKinds.Of<EscalationRetitled>(), EventKinds.Of<EscalationSeverityChanged>(), EventKinds.Of<CommunicationImported>()];

    /// <returns>Nothing where they may not enter, or nothing was submitted.</returns>
    public async Task<EscalationForm?> OfAsync(RoomKey room, PersonId by, CancellationToken cancellation)
    {
        var (reader, filter, record) = (readers.For(by), new RecordFilter(Kinds), new List<RoomEvent>());
        while (await reader.RecordAsync(room, filter, record is [var oldest, ..] ? oldest.Id : null, RoomReader.LargestPage, cancellation) is { } page)
        {
            record.InsertRange(0, page.Events);
            if (!page.More)
            {
                return HeldForm.Of(default, record);
            }
        }

        return null;
    }

    /// <returns>When it was last sent back; nothing where it never was, or they may not enter.</returns>
    public async Task<EscalationReturned?> LastReturnAsync(RoomKey room, PersonId by, CancellationToken cancellation)
    {
        var page = await readers.For(by).RecordAsync(room, new RecordFilter([EventKinds.Of<EscalationReturned>()]), null, 1, cancellation);
        return page?.Events is [EscalationReturned last] ? last : null;
    }
}
