using EscalationRoom.Data.People;
using EscalationRoom.Data.Routing;
using EscalationRoom.Domain;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Domain.Routing;
using EscalationRoom.Web.Rooms.Live;
using EscalationRoom.Web.Shell;

namespace EscalationRoom.Web.Routing.Staff;

/// <summary>Who of ours is there, for how long they are not, and what they carry. For staff; conflicts of interest only for whoever may set them.</summary>
public sealed class ReadPeople(PeopleNow now, CalendarShelf calendars, PeopleDirectory people, TimeProvider clock)
{
    public async Task<Result<IReadOnlyList<StaffLine>>> RunAsync(PersonId by, CancellationToken cancellation)
    {
        if (people.Find(by) is not { IsStaff: true, IsActive: true } asking)
        {
            return new OnlyForStaff();
        }

        var at = clock.GetUtcNow();
        var busy = (await calendars.AheadAsync(null, at, at.AddSeconds(1), cancellation)).ToLookup(it => it.Person);
        var all = await now.AllAsync(null, at, cancellation);
        var seesConflicts = Permissions.Check("availability.edit", asking) is null;
        return all.Where(it => it.Who is { IsActive: true, IsStaff: true, Role: not Role.System })
            .OrderBy(it => it.Who.Name, StringComparer.CurrentCulture)
            .Select(it => LineOf(it, busy[it.Who.Id].Max(span => (DateTimeOffset?)span.Until), at, seesConflicts || it.Who.Id == by)).ToList();
    }

    private StaffLine LineOf(Candidate it, DateTimeOffset? busyUntil, DateTimeOffset at, bool seesConflicts)
    {
        var (who, said) = (it.Who, it.Availability);
        var isAway = said.IsAway(at);
        return new StaffLine(
            who.Id.ToString(), who.Handle, who.Name, who.Title, EventFrames.RoleName(who.Role), who.Tier, who.Authority, who.Calendar, who.Skills,
            it.ShiftAt(at).ToString(), isAway, isAway ? said.AwayUntil : null, isAway && said.Delegate is { } stand ? people.Find(stand)?.Name : null,
            isAway ? null : busyUntil, said.IsOnCall(at), said.IsAtCapacity, it.OpenRooms, who.Capacity,
            seesConflicts ? said.Conflicts.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : null);
    }
}

/// <summary>Somebody of ours, as they can be asked now.</summary>
/// <param name="Shift">Present, Away (in hours, not here), OnCall or Off.</param>
/// <param name="AwayUntil">Out of office until then; without an end nothing.</param>
/// <param name="StandsIn">The name of their delegate while they are away.</param>
/// <param name="BusyUntil">Their own calendar says so.</param>
/// <param name="OpenRooms">Rooms they own or are asked to accept.</param>
/// <param name="Conflicts">Handles of clients they may not be asked for; nothing for whoever may not set it.</param>
public sealed record StaffLine(
    string Id, string Handle, string Name, string Title, string Role, int Tier, string Authority, string Calendar, string Skills,
    string Shift, bool IsAway, DateTimeOffset? AwayUntil, string? StandsIn, DateTimeOffset? BusyUntil, bool IsOnCall, bool IsAtCapacity, int OpenRooms, int Capacity,
    IReadOnlyList<string>? Conflicts)
{
    public bool IsAsked => Capacity > 0 && Role is "owner" or "duty" or "exec";
}
