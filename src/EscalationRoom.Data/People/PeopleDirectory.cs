using System.Collections.Concurrent;
using EscalationRoom.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace EscalationRoom.Data.People;

/// <summary>Everybody this node knows, in memory. Refreshed from the database when a person changes, here or on another node.</summary>
public sealed class PeopleDirectory(IDbContextFactory<EscalationDb> contexts)
{
    /// <summary>Rows committed late by another node may carry a slightly older time than those already seen.</summary>
    private static readonly TimeSpan Overlap = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<PersonId, Person> _people = new();
    private DateTimeOffset _seenUntil = DateTimeOffset.MinValue;

    /// <summary>Raised with a person before and after a change, once this node knows of it.</summary>
    public event Action<Person, Person>? Changed;

    public Person? Find(PersonId id) => _people.GetValueOrDefault(id);

    public IReadOnlyCollection<Person> All => (IReadOnlyCollection<Person>)_people.Values;

    /// <summary>Finds a person by id, handle or e-mail address, in that order; null when nobody fits.</summary>
    public Person? Find(string reference)
    {
        if (Guid.TryParse(reference, out var id))
        {
            return Find(new PersonId(id));
        }

        return _people.Values.FirstOrDefault(it => string.Equals(it.Handle, reference, StringComparison.OrdinalIgnoreCase))
            ?? _people.Values.FirstOrDefault(it => string.Equals(it.Email, reference, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Loads whoever changed since the last call; the first call loads everybody.</summary>
    public async Task RefreshAsync(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var since = _seenUntil == DateTimeOffset.MinValue ? _seenUntil : _seenUntil - Overlap;
        var changed = await db.People.AsNoTracking().Where(it => it.ChangedAt >= since).ToListAsync(cancellation);
        foreach (var person in changed)
        {
            Take(person);
        }
    }

    /// <summary>Takes over one person as just saved.</summary>
    public void Take(Person person)
    {
        var before = Find(person.Id);
        _people[person.Id] = person;
        _seenUntil = person.ChangedAt > _seenUntil ? person.ChangedAt : _seenUntil;
        if (before is not null && before != person)
        {
            Changed?.Invoke(before, person);
        }
    }
}
