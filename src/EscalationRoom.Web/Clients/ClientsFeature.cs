using System.Security.Claims;
using EscalationRoom.Data;
using EscalationRoom.Data.People;
using EscalationRoom.Web.Rooms.Live;
using EscalationRoom.Web.Shell;
using EscalationRoom.Web.Shell.SignIn;
using Microsoft.EntityFrameworkCore;

namespace EscalationRoom.Web.Clients;

/// <summary>Finding the clients and people a form or a request wants to name. For staff only.</summary>
public static class ClientsFeature
{
    private const int Most = 50;

    public static void MapClients(this RouteGroupBuilder api)
    {
        api.MapGet("/clients", ClientsAsync).WithSummary("Clients by name or handle, at most 50").WithDescription("For staff only.");
        api.MapGet("/people", PeopleFound).WithSummary("People by name, title, handle or address, at most 50").WithDescription("For staff only.");
    }

    private static async Task<IResult> ClientsAsync(
        string? q, ClaimsPrincipal me, PeopleDirectory people, IDbContextFactory<EscalationDb> contexts, CancellationToken cancellation)
    {
        if (!IsStaff(me, people))
        {
            return new OnlyForStaff().ToHttp();
        }

        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var all = await db.Clients.AsNoTracking().OrderBy(it => it.Name).ToListAsync(cancellation);
        var found = all.Where(it => Holds(q, it.Name, it.Handle)).Take(Most);
        return TypedResults.Ok(found.Select(it => new ClientLine(it.Id.ToString(), it.Handle, it.Name, it.Sector, it.Tier.ToString())));
    }

    private static IResult PeopleFound(string? q, ClaimsPrincipal me, PeopleDirectory people)
    {
        if (!IsStaff(me, people))
        {
            return new OnlyForStaff().ToHttp();
        }

        var found = people.All.Where(it => it.IsActive && Holds(q, it.Name, it.Title, it.Handle, it.Email)).OrderBy(it => it.Name, StringComparer.Ordinal).Take(Most);
        return TypedResults.Ok(found.Select(it => new PersonLine(
            it.Id.ToString(), it.Handle, it.Name, it.Title, it.Email, EventFrames.RoleName(it.Role), it.Tier, it.Client?.ToString())));
    }

    private static bool IsStaff(ClaimsPrincipal me, PeopleDirectory people) => people.Find(me.PersonId()) is { IsStaff: true, IsActive: true };

    private static bool Holds(string? words, params ReadOnlySpan<string> texts)
    {
        if (string.IsNullOrWhiteSpace(words))
        {
            return true;
        }

        foreach (var text in texts)
        {
            if (text.Contains(words.Trim(), StringComparison.InvariantCultureIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>A client to choose.</summary>
public sealed record ClientLine(string Id, string Handle, string Name, string Sector, string Tier);

/// <summary>A person to choose.</summary>
/// <param name="Client">The company a contact belongs to.</param>
public sealed record PersonLine(string Id, string Handle, string Name, string Title, string Email, string Role, int Tier, string? Client);
