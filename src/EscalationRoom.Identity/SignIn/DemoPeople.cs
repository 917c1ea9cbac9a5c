using EscalationRoom.Data;
using EscalationRoom.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace EscalationRoom.Identity.SignIn;

/// <summary>Lists who one can sign in as while the demo is on.</summary>
internal sealed class DemoPeople(IDbContextFactory<EscalationDb> contexts, IOptions<DemoSignInOptions> demo)
{
    public string Password => demo.Value.Password;

    public async Task<IReadOnlyList<DemoPerson>> ListAsync(CancellationToken cancellation)
    {
        if (!demo.Value.Enabled)
        {
            return [];
        }

        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var emails = await db.Users.Select(it => it.Email).ToHashSetAsync(cancellation);
        var people = await db.People.AsNoTracking().Where(it => it.IsActive).ToListAsync(cancellation);
        return [.. people
            .Where(it => emails.Contains(it.Email))
            .OrderBy(it => it.Role).ThenBy(it => it.Name, StringComparer.Ordinal)
            .Select(it => new DemoPerson(it.Name, it.Title, it.Email, Standing(it)))];
    }

    private static string Standing(Person person) => person switch
    {
        { Tier: > 0 } => $"Tier {person.Tier}",
        { Role: Role.Guest } => "Client",
        { Role: Role.Sme } => "Expert",
        _ => person.Role.ToString(),
    };
}
