using EscalationRoom.Data;
using EscalationRoom.Data.People;
using EscalationRoom.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace EscalationRoom.Web.Shell.SignIn;

/// <summary>Who may be here at all. Asked on every request: whoever was deactivated is out at once, whatever they hold.</summary>
public sealed class ActivePeople(PeopleDirectory people, IDbContextFactory<EscalationDb> contexts)
{
    public async ValueTask<Person?> FindAsync(PersonId id, CancellationToken cancellation)
    {
        var person = people.Find(id) ?? await LoadAsync(id, cancellation);
        return person is { IsActive: true } ? person : null;
    }

    /// <summary>Somebody another node met first; the directory hears of them within a second, too late for this request.</summary>
    private async Task<Person?> LoadAsync(PersonId id, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var person = await db.People.AsNoTracking().SingleOrDefaultAsync(it => it.Id == id, cancellation);
        if (person is not null)
        {
            people.Take(person);
        }

        return person;
    }
}
