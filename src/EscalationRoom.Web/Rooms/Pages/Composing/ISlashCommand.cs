using EscalationRoom.Domain;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Web.Rooms.Pages.Composing;

/// <summary>What a line beginning with a slash does: the same as its button, under the same rules. Each feature brings its own.</summary>
public interface ISlashCommand
{
    /// <summary>As it is typed, without the slash.</summary>
    string Name { get; }

    /// <summary>What to write after it.</summary>
    string Usage { get; }

    /// <summary>Offered only to those whom the permission table gives this; the door asks it again.</summary>
    string Operation { get; }

    /// <returns>Nothing when it is done.</returns>
    Task<Refusal?> RunAsync(SlashLine line, CancellationToken cancellation);
}

/// <summary>A line somebody sent as a command.</summary>
/// <param name="Rest">What stands after the command's name.</param>
/// <param name="Lane">Where it was written; nothing of it is posted there.</param>
public sealed record SlashLine(RoomKey Room, PersonId By, Guid CommandId, string Rest, Lane Lane, IReadOnlyList<Participant> People)
{
    /// <summary>Takes <c>@name</c> from the start of the rest.</summary>
    public (Participant? Who, string After) TakePerson()
    {
        var (word, rest) = TakeWord();
        var called = word.TrimStart('@').Replace('.', ' ');
        var found = word.StartsWith('@') ? People.Where(it => Answers(it, called)).ToList() : [];
        return found is [var who] ? (who, rest) : (null, Rest);
    }

    public (string Word, string After) TakeWord() =>
        Rest.Split(' ', 2, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) is [var word, .. var rest] ? (word, rest.FirstOrDefault() ?? "") : ("", "");

    private static bool Answers(Participant it, string called) =>
        string.Equals(it.Name, called, StringComparison.OrdinalIgnoreCase) || string.Equals(it.Name.Split(' ')[0], called, StringComparison.OrdinalIgnoreCase);
}

public sealed record NameSomebodyInThisRoom(string Usage) : Refusal($"Name one person of this room: {Usage}");

public sealed record ThereIsNoSuchCommand(string Name) : Refusal($"There is no command /{Name} here. Write // at the start to send it as text.");
