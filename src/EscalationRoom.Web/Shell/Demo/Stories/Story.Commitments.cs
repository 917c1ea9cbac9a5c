using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Web.Shell.Demo.Stories;

internal sealed partial class Story
{
    /// <summary>Says what the client got that keeps a commitment.</summary>
    /// <param name="number">As the scenario counts: 1 for K1.</param>
    /// <param name="next">When it is due again, for one that goes on.</param>
    public Task<CommitmentFulfilled> KeepAsync(double at, string by, int number, PostedItem item, DateTimeOffset? next = null) => DoAsync(
        at,
        $"K{number} kept at {at}",
        "room.commitment.fulfil",
        Who(by),
        (room, now) => room.FulfilCommitment(Who(by).Id, room.Commitments[number - 1].Id, item, "", Ahead(next, now), now));

    private Task<CommitmentMade> MakeAsync(double at, StoryCommitment made, PostedItem message) => DoAsync(
        at,
        $"K{made.Number}",
        "room.commitment.make",
        Who(made.By),
        (room, now) => room.MakeCommitment(Who(made.By).Id, new NewCommitment(made.Kind, made.What, Ahead(made.Due, now)!.Value), message, now),
        Lane.Client);

    /// <summary>A story told very fast would ask for things that are over already.</summary>
    public static DateTimeOffset? Ahead(DateTimeOffset? due, DateTimeOffset now) => due <= now ? now.AddMinutes(1) : due;
}

/// <summary>A commitment of the scenario, as a message makes it.</summary>
/// <param name="Number">As the scenario counts: 1 for K1.</param>
internal sealed record StoryCommitment(int Number, string By, CommitmentKind Kind, string What, DateTimeOffset Due)
{
    public static StoryCommitment Update(int number, string by, DateTimeOffset due, string what = "Next update") => new(number, by, CommitmentKind.NextUpdate, what, due);

    public static StoryCommitment Deliver(int number, string by, DateTimeOffset due, string what) => new(number, by, CommitmentKind.Deliverable, what, due);
}
