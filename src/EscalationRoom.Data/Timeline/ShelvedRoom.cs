using System.Collections.Immutable;
using EscalationRoom.Domain.Clocks;
using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Data.Timeline;

/// <summary>A room in the writer's memory, with what of it is stored already.</summary>
internal sealed class ShelvedRoom(Room room, byte[] lastHash)
{
    public Room Room { get; } = room;

    /// <summary>Hash of the newest stored event; empty before the first.</summary>
    public byte[] LastHash { get; private set; } = lastHash;

    /// <summary>The newest stored sequence; 0 for a room that is being opened.</summary>
    public long SavedSequence { get; private set; }

    /// <summary>What its row's columns hold; nothing as long as only the database knows.</summary>
    public object?[]? SavedRow { get; private set; }

    public ImmutableList<Participant> SavedParticipants { get; private set; } = [];

    public ImmutableList<Document> SavedDocuments { get; private set; } = [];

    public ImmutableList<Commitment> SavedCommitments { get; private set; } = [];

    public ImmutableList<Brief> SavedBriefs { get; private set; } = [];

    public ImmutableList<Asked> SavedAsks { get; private set; } = [];

    public RoomClocks? SavedClocks { get; private set; }

    public bool IsNew => SavedSequence == 0;

    public static ShelvedRoom Stored(Room room, byte[] lastHash)
    {
        var shelved = new ShelvedRoom(room, lastHash);
        shelved.MarkSaved(lastHash, null);
        return shelved;
    }

    public void MarkSaved(byte[] lastHash, object?[]? row)
    {
        (LastHash, SavedRow) = (lastHash, row);
        (SavedSequence, SavedParticipants, SavedDocuments) = (Room.LastSequence, Room.Participants, Room.Documents);
        (SavedCommitments, SavedBriefs, SavedAsks, SavedClocks) = (Room.Commitments, Room.Briefs, Room.Asks, Room.Clocks);
    }
}
