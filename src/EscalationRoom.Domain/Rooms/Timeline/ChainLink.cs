using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using EscalationRoom.Domain.People;

namespace EscalationRoom.Domain.Rooms;

/// <summary>
/// One event's place in its room's hash chain. Whoever changes, drops, adds or reorders an event changes every hash after it.
/// The payload takes part by its own hash, so that lawful erasure keeps the chain whole.
/// </summary>
public readonly record struct ChainLink(
    RoomId Room, long Sequence, Lane Lane, long Number, EventId Event, string Kind, PersonId By, DateTimeOffset At, Guid? CommandId, EventId? About)
{
    public const int HashSize = SHA256.HashSizeInBytes;

    private const int LongestKind = 100;
    private const int Prefix = sizeof(int);
    private const int Fields = 12;
    private const int GuidSize = 16;
    private const int LongestLink = (Fields * Prefix) + (2 * HashSize) + (5 * GuidSize) + (3 * sizeof(long)) + 1 + (LongestKind * 4);

    public static ChainLink Of(RoomId room, RoomEvent fact, string kind, Guid? command) =>
        new(room, fact.Sequence, fact.Lane, fact.Number, fact.Id, kind, fact.By, fact.At, command, fact.About);

    /// <param name="previous">The hash of the event before; empty for a room's first.</param>
    public byte[] Hash(ReadOnlySpan<byte> previous, ReadOnlySpan<byte> payloadHash)
    {
        var hash = new byte[HashSize];
        Hash(previous, payloadHash, hash);
        return hash;
    }

    /// <inheritdoc cref="Hash(ReadOnlySpan{byte}, ReadOnlySpan{byte})"/>
    public void Hash(ReadOnlySpan<byte> previous, ReadOnlySpan<byte> payloadHash, Span<byte> into)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Kind.Length, LongestKind, nameof(Kind));
        var bytes = new LengthPrefixed(stackalloc byte[LongestLink]);
        bytes.Add(previous);
        bytes.Add(Room.Value);
        bytes.Add(Sequence);
        bytes.Add([(byte)Lane]);
        bytes.Add(Number);
        bytes.Add(Event.Value);
        bytes.Add(Kind);
        bytes.Add(By.Value);
        bytes.Add(At.UtcTicks);
        bytes.Add(CommandId);
        bytes.Add(About?.Value);
        bytes.Add(payloadHash);
        SHA256.HashData(bytes.Written, into);
    }

    /// <summary>Every field preceded by its length, so that no two links share their bytes.</summary>
    private ref struct LengthPrefixed(Span<byte> buffer)
    {
        private readonly Span<byte> _buffer = buffer;

        private int _length;

        public readonly ReadOnlySpan<byte> Written => _buffer[.._length];

        public void Add(ReadOnlySpan<byte> field) => field.CopyTo(Next(field.Length));

        public void Add(long field) => BinaryPrimitives.WriteInt64BigEndian(Next(sizeof(long)), field);

        public void Add(string field) => Encoding.UTF8.GetBytes(field, Next(Encoding.UTF8.GetByteCount(field)));

        /// <summary>Nothing is a field of no bytes.</summary>
        public void Add(Guid? field)
        {
            var bytes = Next(field is null ? 0 : GuidSize);
            field?.TryWriteBytes(bytes, bigEndian: true, out _);
        }

        private Span<byte> Next(int size)
        {
            BinaryPrimitives.WriteInt32BigEndian(_buffer[_length..], size);
            var field = _buffer.Slice(_length + Prefix, size);
            _length += Prefix + size;
            return field;
        }
    }
}
