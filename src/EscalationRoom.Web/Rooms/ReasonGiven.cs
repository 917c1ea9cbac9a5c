using System.ComponentModel.DataAnnotations;
using EscalationRoom.Domain;

namespace EscalationRoom.Web.Rooms;

/// <summary>A request that needs nothing but its reason.</summary>
public sealed record ReasonGiven([Required] Guid? CommandId, [Required] string? Reason);

public sealed record NobodyByThatName() : Refusal("Nobody is known by that id, handle or address. Choose somebody from the list of people.");
