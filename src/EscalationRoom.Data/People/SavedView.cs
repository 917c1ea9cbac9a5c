using EscalationRoom.Domain.People;

namespace EscalationRoom.Data.People;

/// <summary>A question somebody asks of the queue again and again, under a name of their own.</summary>
public sealed class SavedView
{
    public const int LongestName = 40;
    public const int LongestFilter = 1_000;

    public Guid Id { get; init; }

    public PersonId Person { get; init; }

    public string Name { get; init; } = "";

    /// <summary>What narrows the queue, as the page that saved it writes it.</summary>
    public string Filter { get; set; } = "";
}
