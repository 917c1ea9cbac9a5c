namespace EscalationRoom.Domain.Rooms;

/// <summary>Something shared in a room, in one lane for good; what was saved is its revisions.</summary>
/// <param name="Revisions">How many revisions there are; the newest has this number.</param>
public sealed record Document(DocumentId Id, Lane Lane, string Name, int Revisions);
