using EscalationRoom.Domain.People;

namespace EscalationRoom.Domain.Rooms;

/// <summary>Something one person waits for another to answer. Known by the id of the event that asked it.</summary>
/// <param name="Number">Its place among those of its kind in the room, from 1.</param>
/// <param name="Of">Who is asked; nobody by name for a question to whoever owns the room.</param>
/// <param name="Words">How it begins.</param>
/// <param name="Subject">The message it was asked with, or what is to be looked at.</param>
public sealed record Asked(
    EventId Id,
    AskKind Kind,
    int Number,
    Lane Lane,
    PersonId By,
    PersonId? Of,
    string Words,
    DateTimeOffset AskedAt,
    DateTimeOffset? Due,
    EventId? Subject,
    AskState State = AskState.Open,
    EventId? SettledBy = null,
    DateTimeOffset? SettledAt = null)
{
    public const int LongestWords = 300;

    public bool IsOpen => State is AskState.Open;

    public static string Start(string text) => text.Length <= LongestWords ? text : $"{text[..(LongestWords - 1)]}…";
}

public enum AskKind : byte
{
    /// <summary>An executive asks the owner, who answers when ready.</summary>
    Question = 1,

    /// <summary>Somebody is to look at something and give a verdict.</summary>
    Review = 2,

    /// <summary>The owner cannot go on without something one person knows.</summary>
    Information = 3,

    /// <summary>Something promised goes on after the room is closed.</summary>
    Task = 4,
}

public enum AskState : byte
{
    Open = 1,
    Answered = 2,
    Withdrawn = 3,
}
