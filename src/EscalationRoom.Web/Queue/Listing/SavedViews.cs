using System.Text.Json;
using EscalationRoom.Data;
using EscalationRoom.Data.People;
using EscalationRoom.Domain;
using EscalationRoom.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace EscalationRoom.Web.Queue.Listing;

/// <summary>The views people keep for themselves: names and choices, never what they find.</summary>
public sealed class SavedViews(IDbContextFactory<EscalationDb> contexts)
{
    private const int Most = 20;

    public async Task<IReadOnlyList<OwnView>> OfAsync(PersonId person, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var rows = await db.SavedViews.AsNoTracking().Where(it => it.Person == person).OrderBy(it => it.Name).ToListAsync(cancellation);
        return [.. rows.Select(it => Read(it.Filter) is { } filter ? new OwnView(it.Id, it.Name, filter) : null).OfType<OwnView>()];
    }

    /// <summary>Keeps a view; under a name that is there already it takes the other's place.</summary>
    public async Task<Result<OwnView>> KeepAsync(PersonId person, string? name, QueueFilter filter, CancellationToken cancellation)
    {
        var (called, written) = (name?.Trim() ?? "", JsonSerializer.Serialize(filter));
        if (called.Length is 0 or > SavedView.LongestName || written.Length > SavedView.LongestFilter)
        {
            return new AViewNeedsAShortName();
        }

        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var mine = await db.SavedViews.Where(it => it.Person == person).ToListAsync(cancellation);
        var view = mine.Find(it => string.Equals(it.Name, called, StringComparison.OrdinalIgnoreCase));
        if (view is null && mine.Count >= Most)
        {
            return new ThatIsEnoughViews(Most);
        }

        view ??= db.SavedViews.Add(new SavedView { Id = Guid.CreateVersion7(), Person = person, Name = called }).Entity;
        view.Filter = written;
        await db.SaveChangesAsync(cancellation);
        return new OwnView(view.Id, view.Name, filter);
    }

    /// <summary>Only one's own; what is gone is gone.</summary>
    public async Task DropAsync(PersonId person, Guid view, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        await db.SavedViews.Where(it => it.Id == view && it.Person == person).ExecuteDeleteAsync(cancellation);
    }

    /// <returns>Nothing when it was written by a version that asked other things.</returns>
    private static QueueFilter? Read(string filter)
    {
        try
        {
            return JsonSerializer.Deserialize<QueueFilter>(filter);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>A view of one's own.</summary>
public sealed record OwnView(Guid Id, string Name, QueueFilter Filter)
{
    public string Name { get; init; } = VisibleText.Of(Name);
}

public sealed record AViewNeedsAShortName() : Refusal($"Give the view a name of at most {SavedView.LongestName} characters.");

public sealed record ThatIsEnoughViews(int Most) : Refusal($"You keep {Most} views already. Remove one first.");
