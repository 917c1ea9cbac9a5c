using EscalationRoom.Data.Clocks;
using Microsoft.EntityFrameworkCore;

namespace EscalationRoom.Data.Mapping;

/// <summary>What was promised to clients, version by version.</summary>
internal static class PromiseMapping
{
    public static void Map(ModelBuilder builder) => builder.Entity<PromiseRow>(promise =>
    {
        promise.ToTable("Promises");
        promise.HasKey(it => it.Version);
        promise.Property(it => it.Version).ValueGeneratedNever();
        promise.Property(it => it.Note).HasMaxLength(400);
    });
}
