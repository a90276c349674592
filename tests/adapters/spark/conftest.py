"""One Spark for all tests in here: local, two threads, no page of its own, nothing listening beyond this machine."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from typing import Any, TypeAlias

import pytest

Session: TypeAlias = Any

SETTINGS = {
    "spark.ui.enabled": "false",
    "spark.driver.bindAddress": "127.0.0.1",
    "spark.driver.host": "127.0.0.1",
    "spark.sql.session.timeZone": "UTC",
    "spark.sql.shuffle.partitions": "2",  # the default, 200, is for a cluster
    "spark.default.parallelism": "2",
    "spark.log.level": "ERROR",
}


@pytest.fixture(scope="session")
def spark() -> Iterator[Session]:
    """A session that ends with the tests."""
    # By name: the type checkers' environment has no PySpark, which is half a gigabyte.
    builder: Any = import_module("pyspark.sql").SparkSession.builder
    for name, value in SETTINGS.items():
        builder = builder.config(name, value)
    session = builder.master("local[2]").appName("okrkit").getOrCreate()
    yield session
    session.stop()
