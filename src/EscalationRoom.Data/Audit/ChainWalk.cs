using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Data.Audit;

/// <summary>Goes along one room's rows and stops at the first that does not follow from those before it.</summary>
internal sealed class ChainWalk(RoomId room)
{
    private LaneNumbers _lanes;

    public long Events { get; private set; }

    public byte[] Head { get; private set; } = [];

    /// <returns>What is wrong with the row, if anything.</returns>
    public string? Take(TimelineRow row)
    {
        if (Compare(row) is { } wrong)
        {
            return wrong;
        }

        (Events, Head, _lanes) = (row.Sequence, row.Hash, _lanes.With(row.Lane, row.LaneSequence));
        return null;
    }

    private string? Compare(TimelineRow row)
    {
        if (row.Sequence != Events + 1 || !row.PreviousHash.AsSpan().SequenceEqual(Head))
        {
            return $"something is missing, added or out of place before {Name(row)}";
        }

        if (!Enum.IsDefined(row.Lane) || row.LaneSequence != _lanes[row.Lane] + 1)
        {
            return $"{Name(row)} does not follow in its lane";
        }

        var payload = SHA256.HashData(Encoding.UTF8.GetBytes(row.Payload));
        if (!payload.AsSpan().SequenceEqual(row.PayloadHash))
        {
            return $"what {Name(row)} says was changed";
        }

        return LinkOf(row).Hash(Head, payload).AsSpan().SequenceEqual(row.Hash) ? null : $"{Name(row)} was changed";
    }

    private ChainLink LinkOf(TimelineRow row) => new(
        room, row.Sequence, row.Lane, row.LaneSequence, row.Id, row.Kind, row.By, row.At, row.CommandId, row.About);

    /// <summary>As people who read its lane know it.</summary>
    private static string Name(TimelineRow row) =>
        string.Create(CultureInfo.InvariantCulture, $"{row.Kind} {row.Lane} {row.LaneSequence} of {row.At.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC");
}
